package org.exportscreening.rules.report;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.exportscreening.match.TokenPair;

/**
 * Which letters two names share, word by word as they were paired. The words of a pair are normalized and may read otherwise than
 * the names; a word that is not found in its name marks nothing there. Immutable once made.
 */
final class MarkedLetters {
    /** Two words whose letters make more pairs than this are left unmarked: no name has such words. */
    private static final int PAIRS = 1 << 16;

    private final Letters query;
    private final Letters listed;

    private MarkedLetters(String query, String listed) {
        this.query = new Letters(query);
        this.listed = new Letters(listed);
    }

    static MarkedLetters of(String query, String listed, List<TokenPair> pairs) {
        MarkedLetters marks = new MarkedLetters(query, listed);
        for (TokenPair pair : pairs) {
            String candidate = pair.candidate();
            if (candidate != null && pair.similarity() > 0) {
                marks.pair(letters(pair.query()), letters(candidate));
            }
        }
        return marks;
    }

    private void pair(String q, String c) {
        int atQuery = query.claim(q);
        int atListed = listed.claim(c);
        if (atQuery < 0 || atListed < 0 || (long) q.length() * c.length() > PAIRS) {
            return;
        }
        int[][] common = common(q, c);
        int i = 0;
        int j = 0;
        while (i < q.length() && j < c.length()) {
            if (q.charAt(i) == c.charAt(j)) {
                query.mark(atQuery + i++);
                listed.mark(atListed + j++);
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    /** The lengths of the longest common subsequences of all pairs of tails. */
    private static int[][] common(String q, String c) {
        int[][] length = new int[q.length() + 1][c.length() + 1];
        for (int i = q.length() - 1; i >= 0; i--) {
            for (int j = c.length() - 1; j >= 0; j--) {
                length[i][j] = q.charAt(i) == c.charAt(j)
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        return length;
    }

    /** Whether no letter is marked. */
    boolean none() {
        return query.marked.isEmpty();
    }

    /** Writes the query with its marks. */
    void query(Html html) {
        query.write(html);
    }

    /** Writes the listed name with its marks. */
    void listed(Html html) {
        listed.write(html);
    }

    private static String letters(String word) {
        return new Letters(word).plain.toString();
    }

    /** The letters and digits of a text without case and accents, each with its place in the text. */
    private static final class Letters {
        private final String text;
        private final StringBuilder plain = new StringBuilder();
        private final BitSet claimed = new BitSet();
        private final BitSet marked = new BitSet();
        private final int[] places;

        Letters(String text) {
            this.text = text;
            int[] at = new int[text.length() * 4 + 4];
            for (int i = 0; i < text.length(); ) {
                int point = text.codePointAt(i);
                String base = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD)
                        .toLowerCase(Locale.ROOT);
                for (int k = 0; k < base.length() && plain.length() < at.length; k++) {
                    char c = base.charAt(k);
                    if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                        at[plain.length()] = i;
                        plain.append(c);
                    }
                }
                i += Character.charCount(point);
            }
            this.places = at;
        }

        /** The first place of a word that no other word has taken, or -1. */
        int claim(String word) {
            if (word.isEmpty()) {
                return -1;
            }
            for (int at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
                int taken = claimed.nextSetBit(at);
                if (begins(at) && (taken < 0 || taken >= at + word.length())) {
                    claimed.set(at, at + word.length());
                    return at;
                }
            }
            return -1;
        }

        /** Whether a word may begin here: after something that is no letter, or anywhere in a script without blanks. */
        private boolean begins(int at) {
            int place = places[at];
            return place == 0
                    || !Character.isLetterOrDigit(text.codePointBefore(place))
                    || Character.isIdeographic(text.codePointAt(place));
        }

        void mark(int at) {
            int place = places[at];
            marked.set(place, place + Character.charCount(text.codePointAt(place)));
        }

        void write(Html html) {
            html.open("bdi", "translate", "no");
            for (int i = 0; i < text.length(); ) {
                boolean mark = marked.get(i);
                int end = mark ? marked.nextClearBit(i) : marked.nextSetBit(i);
                end = end < 0 || end > text.length() ? text.length() : end;
                if (mark) {
                    html.element("mark", text.substring(i, end));
                } else {
                    html.text(text.substring(i, end));
                }
                i = end;
            }
            html.close();
        }
    }
}
