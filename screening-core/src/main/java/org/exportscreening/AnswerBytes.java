package org.exportscreening;

import java.util.Collection;
import org.exportscreening.match.Match;
import org.exportscreening.match.MatchExplanation;

/**
 * How many bytes of the heap what a cache remembers takes, estimated for a 64-bit Java with compressed references. Listings and
 * their names are not counted: they belong to the snapshot.
 */
final class AnswerBytes {

    /** An entry of the cache itself. */
    private static final int NODE = 100;

    private static final int STRING = 40;
    private static final int REFERENCE = 4;
    private static final int LIST = 24;
    private static final int REQUEST = 112;
    private static final int QUESTION = 24;
    private static final int NAME = 24;
    private static final int RESULT = 112;
    private static final int MATCH = 32;
    private static final int EXPLANATION = 56;
    private static final int PAIR = 40;

    private AnswerBytes() {}

    static int of(ScreeningRequest request) {
        String address = request.address();
        return NODE
                + REQUEST
                + text(request.name())
                + (address == null ? 0 : text(address))
                + texts(request.identifiers());
    }

    static int of(Question question) {
        int bytes = NODE + QUESTION + list(question.names()) + REQUEST;
        for (Question.Name name : question.names()) {
            bytes += NAME + text(name.normalized()) + text(name.reading());
        }
        return bytes;
    }

    static int of(ScreeningResult answer) {
        int bytes = RESULT + text(answer.query()) + texts(answer.notes()) + list(answer.matches());
        for (Match match : answer.matches()) {
            MatchExplanation explanation = match.explanation();
            bytes += MATCH + EXPLANATION + texts(explanation.notes()) + list(explanation.pairs());
            bytes += PAIR * explanation.pairs().size();
        }
        return bytes;
    }

    private static int list(Collection<?> list) {
        return LIST + REFERENCE * list.size();
    }

    private static int texts(Collection<String> texts) {
        int bytes = list(texts);
        for (String text : texts) {
            bytes += text(text);
        }
        return bytes;
    }

    /** Letters beyond Latin take two bytes; so many names are Latin that all are counted as if. */
    private static int text(String text) {
        return STRING + text.length();
    }
}
