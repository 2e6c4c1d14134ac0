package org.exportscreening.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.exportscreening.name.script.KoreanKey;

/** Korean names in Latin letters, which several romanizations spell in as many ways: Jong Man Bok, Cho'ng Man-pok. */
final class KoreanNames {

    private static final int LONGEST = 4;

    /** Keys of Korean names are compared with nothing else. */
    private static final String PREFIX = "ko:";

    private static final Map<String, String> SURNAMES = surnames();

    private KoreanNames() {}

    /** In a name of nothing but Korean syllables, and one that shows it, words are the same that are one in Korean. */
    static void join(List<NameToken> tokens) {
        if (tokens.size() < 2 || tokens.size() > LONGEST || !areKorean(tokens)) {
            return;
        }
        for (int i = 0; i < tokens.size(); i++) {
            NameToken token = tokens.get(i);
            String key = PREFIX + KoreanKey.of(SURNAMES.getOrDefault(token.text(), token.text()));
            boolean name = token.kind().isPersonal() || token.kind() == WordKind.DISTINCTIVE;
            tokens.set(i, new NameToken(token.text(), key, name ? token.kind() : WordKind.GIVEN_NAME));
        }
    }

    private static boolean areKorean(List<NameToken> tokens) {
        boolean marked = false;
        for (NameToken token : tokens) {
            String word = token.text();
            boolean surname = SURNAMES.containsKey(word);
            if (!surname && !KoreanKey.isSyllables(word)) {
                return false;
            }
            marked |= surname || KoreanKey.isMarked(word);
        }
        return marked;
    }

    private static Map<String, String> surnames() {
        Map<String, String> surnames = new HashMap<>();
        WordTable.read("words/korean-surnames.txt", (section, name, spelling) -> surnames.put(spelling, name));
        return Map.copyOf(surnames);
    }
}
