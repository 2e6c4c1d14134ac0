package org.exportscreening.match;

import java.util.List;
import org.exportscreening.name.NameForm;
import org.exportscreening.name.NameNormalizer;

/** Words and names as the matcher sees them, as if they stood on a list of their own. */
final class Names {

    private static final NameNormalizer NORMALIZER = NameNormalizer.bundled();

    private Names() {}

    static Word word(String text) {
        return Word.of(NORMALIZER.normalize(text).tokens().get(0));
    }

    static ScoredName name(String text) {
        NameForm form = NORMALIZER.normalize(text);
        return ScoredName.of(form, vocabulary(text));
    }

    /** The name in Latin letters: as it is written, or else its first reading. */
    static ScoredName reading(String text) {
        List<NameForm> readings = NORMALIZER.readings(text);
        NameForm form = readings.get(Math.min(1, readings.size() - 1));
        return ScoredName.of(form, vocabulary(form.reading()));
    }

    static Vocabulary vocabulary(String... names) {
        VocabularyBuilder words = new VocabularyBuilder();
        for (String name : names) {
            words.add(NORMALIZER.normalize(name));
            words.endName();
        }
        return words.build(null);
    }
}
