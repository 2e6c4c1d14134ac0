package org.exportscreening.match;

/** Which letters a word has, in 64 bits: two for each of 32 classes of letters, for the first and the second time. Stateless. */
final class LetterSignature {

    /** So many classes of letters are told apart: all that are in use in Latin letters. */
    static final int CLASSES = 32;

    private LetterSignature() {}

    /** The class of a letter, which is any letter with the same lowest bits. */
    static byte classOf(char letter) {
        return (byte) (letter & (CLASSES - 1));
    }

    /** The signature; a letter seen the third time is not in it. */
    static long of(String word) {
        long signature = 0;
        for (int i = 0; i < word.length(); i++) {
            long once = 1L << classOf(word.charAt(i));
            signature |= (signature & once) == 0 ? once : once << CLASSES;
        }
        return signature;
    }
}
