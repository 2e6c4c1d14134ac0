package org.exportscreening.name.han;

/** Traditional characters and the simplified ones that stand for them. */
final class Characters {

    private static final String RESOURCE = "traditional.txt";
    private static final char FIRST = '\u3400';
    private static final char LAST = '\u9fff';

    private final char[] simplified;

    private Characters(char[] simplified) {
        this.simplified = simplified;
    }

    /** Each line holds characters in pairs, the traditional one first. */
    static Characters load() {
        char[] simplified = new char[LAST - FIRST + 1];
        for (String line : Resource.lines(RESOURCE)) {
            for (int i = 0; i + 1 < line.length(); i += 2) {
                simplified[line.charAt(i) - FIRST] = line.charAt(i + 1);
            }
        }
        return new Characters(simplified);
    }

    String simplify(String text) {
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            char c = characters[i];
            if (c >= FIRST && c <= LAST && simplified[c - FIRST] != 0) {
                characters[i] = simplified[c - FIRST];
            }
        }
        return new String(characters);
    }
}
