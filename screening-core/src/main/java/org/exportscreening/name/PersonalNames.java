package org.exportscreening.name;

import java.util.List;
import java.util.Set;

/** Words of grammar that are names of people in Chinese, Korean or Arabic: {@code Si Chen}, {@code Bin Wu}, {@code Kai Yan}. */
final class PersonalNames {

    private static final int LONGEST = 4;

    /** What is grammar in names of people, too. */
    private static final Set<String> GRAMMAR = Set.of(
            "the", "of", "and", "y", "e", "de", "du", "des", "da", "do", "dos", "la", "del", "al", "el", "ul", "ol",
            "ad", "ar", "as", "ash", "az", "ud", "ur");

    private PersonalNames() {}

    /** In a short name of nothing but names of people, a word of grammar is one too. */
    static void keepShortOnes(List<NameToken> tokens) {
        if (tokens.size() > LONGEST || !arePersonal(tokens)) {
            return;
        }
        for (int i = 0; i < tokens.size(); i++) {
            NameToken token = tokens.get(i);
            boolean grammar = token.kind() == WordKind.FUNCTION && !GRAMMAR.contains(token.text());
            boolean bin = token.kind() == WordKind.PARTICLE && "bin".equals(token.text());
            if (grammar || (bin && tokens.size() == 2)) {
                tokens.set(i, new NameToken(token.text(), token.text(), WordKind.GIVEN_NAME));
            }
        }
    }

    private static boolean arePersonal(List<NameToken> tokens) {
        boolean any = false;
        for (NameToken token : tokens) {
            boolean personal = token.kind().isPersonal();
            any |= personal;
            boolean small = token.kind().isMinor() || token.kind() == WordKind.PARTICLE;
            if ((!personal && !small) || token.kind() == WordKind.LEGAL_FORM) {
                return false;
            }
        }
        return any;
    }
}
