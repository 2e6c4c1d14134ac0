package org.exportscreening.match;

/**
 * Edit distances from one word to many, at least: letters are told apart by their class only ({@link LetterSignature}), so that two letters
 * of other scripts may pass for the same, and the distance is never more than that of {@link Edits}. A column of the matrix is kept
 * in the bits of a few numbers: H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances", Nordic
 * Journal of Computing 10 (2003). Immutable.
 */
final class EditBits {

    /** Longer words have no place in the bits. */
    static final int LONGEST = Long.SIZE;

    /** By class of letters, where in the word it stands. */
    private final long[] places = new long[LetterSignature.CLASSES];

    private final int length;

    /**
     * Prepares to compare a word.
     *
     * @param word of 1 to {@link #LONGEST} letters
     */
    EditBits(String word) {
        this.length = word.length();
        for (int i = 0; i < length; i++) {
            places[LetterSignature.classOf(word.charAt(i))] |= 1L << i;
        }
    }

    /** Whether the distance to a word is at most so much, or may be. The word is given by the classes of its letters. */
    boolean mayBeWithin(byte[] letters, int from, int to, int most) {
        long last = 1L << (length - 1);
        long up = ~0L;
        long down = 0;
        long diagonal = 0;
        long before = 0;
        int distance = length;
        for (int i = from; i < to; i++) {
            long here = places[letters[i]];
            long swapped = ((~diagonal & here) << 1) & before;
            diagonal = (((here & up) + up) ^ up) | here | down | swapped;
            long right = down | ~(diagonal | up);
            long left = diagonal & up;
            distance += (right & last) != 0 ? 1 : (left & last) != 0 ? -1 : 0;
            // Each letter that is left makes it one less at most.
            if (distance - (to - i - 1) > most) {
                return false;
            }
            right = (right << 1) | 1;
            up = (left << 1) | ~(diagonal | right);
            down = right & diagonal;
            before = here;
        }
        return distance <= most;
    }
}
