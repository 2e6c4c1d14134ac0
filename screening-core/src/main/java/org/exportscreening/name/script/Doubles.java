package org.exportscreening.name.script;

/** Doubled letters, made single. */
final class Doubles {

    private Doubles() {}

    static String merged(String word) {
        StringBuilder single = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
                single.append(word.charAt(i));
            }
        }
        return single.length() == word.length() ? word : single.toString();
    }
}
