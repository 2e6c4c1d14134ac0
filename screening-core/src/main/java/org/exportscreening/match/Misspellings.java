package org.exportscreening.match;

import java.util.Comparator;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.exportscreening.name.WordKind;

/**
 * The words of a vocabulary that may be misspelled, to look through for those that may be a few edits from another. Three tests, each
 * for what the one before leaves, and each certain when it says no:
 *
 * <ol>
 *   <li>Words of one length are kept in groups by which of some letters they have. An edit takes away one letter at most, and brings one
 *       at most; so a group is passed over if it has, or lacks, more of those letters than edits are allowed.
 *   <li>Two words that are a few edits apart have all letters of the longer one in common but as many. How many they have in common
 *       at most is counted from the {@link LetterSignature} of each.
 *   <li>The distance itself, by {@link EditBits}.
 * </ol>
 *
 * <p>All that is read lies side by side in the order in which it is read: to fetch the words themselves, which lie anywhere in memory,
 * would take longer than to compare them. Immutable.
 */
final class Misspellings {

    /** Groups are told apart by so many letters at most, and have about so many words on average or more. */
    private static final int MOST_LETTERS = 10;

    private static final int WORDS_OF_GROUP = 8;

    /** By length of the words: where its groups begin; its last entry is where the groups of the longest end. */
    private final int[] groups;

    /** By length of the words: how many letters tell its groups apart. */
    private final int[] groupLetters;

    /** By length of the words: where the letters of its first word are, less those that as many words of its length would have before. */
    private final int[] letterShift;

    /** By group: where its words begin. */
    private final int[] starts;

    /** The number of each word in the vocabulary, in the order of the groups; with its signature at the same place. */
    private final int[] words;

    private final long[] signatures;

    /** Of which words the tables know that they are no names of people. */
    private final boolean[] knownThings;

    /** The classes of the letters of all words, one word after the other. */
    private final byte[] letters;

    /** The classes of letters that tell groups apart: those first that about half of the words have. */
    private final int[] telling;

    Misspellings(Word[] vocabulary) {
        int[] ids = IntStream.range(0, vocabulary.length)
                .filter(id -> vocabulary[id].fuzzy())
                .toArray();
        int lengths = IntStream.of(ids).map(id -> vocabulary[id].length()).max().orElse(0) + 1;
        this.telling = telling(vocabulary, ids);
        int[] counts = new int[lengths];
        int total = 0;
        for (int id : ids) {
            counts[vocabulary[id].length()]++;
            total += vocabulary[id].length();
        }
        this.groups = new int[lengths + 1];
        this.groupLetters = new int[lengths];
        this.letterShift = new int[lengths];
        int wordsBefore = 0;
        int lettersBefore = 0;
        for (int length = 0; length < lengths; length++) {
            int enough = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(counts[length] / WORDS_OF_GROUP | 1);
            groupLetters[length] = Math.min(MOST_LETTERS, enough);
            groups[length + 1] = groups[length] + (1 << groupLetters[length]);
            letterShift[length] = lettersBefore - wordsBefore * length;
            wordsBefore += counts[length];
            lettersBefore += counts[length] * length;
        }
        this.starts = new int[groups[lengths] + 1];
        this.words = new int[ids.length];
        this.signatures = new long[ids.length];
        this.knownThings = new boolean[ids.length];
        this.letters = new byte[total];
        fill(vocabulary, ids);
    }

    /** The classes of letters, those that about half of the words have first. */
    private static int[] telling(Word[] vocabulary, int[] ids) {
        int[] having = new int[LetterSignature.CLASSES];
        for (int id : ids) {
            for (int rest = (int) LetterSignature.of(vocabulary[id].text()); rest != 0; rest &= rest - 1) {
                having[Integer.numberOfTrailingZeros(rest)]++;
            }
        }
        return IntStream.range(0, LetterSignature.CLASSES)
                .boxed()
                .sorted(Comparator.comparingInt(letter -> Math.abs(2 * having[letter] - ids.length)))
                .limit(MOST_LETTERS)
                .mapToInt(letter -> letter)
                .toArray();
    }

    private void fill(Word[] vocabulary, int[] ids) {
        long[] signatureOf = new long[ids.length];
        int[] groupOf = new int[ids.length];
        for (int i = 0; i < ids.length; i++) {
            Word word = vocabulary[ids[i]];
            signatureOf[i] = LetterSignature.of(word.text());
            groupOf[i] = groups[word.length()] + group(signatureOf[i], groupLetters[word.length()]);
            starts[groupOf[i] + 1]++;
        }
        for (int group = 1; group < starts.length; group++) {
            starts[group] += starts[group - 1];
        }
        int[] next = starts.clone();
        for (int i = 0; i < ids.length; i++) {
            Word word = vocabulary[ids[i]];
            int at = next[groupOf[i]]++;
            words[at] = ids[i];
            signatures[at] = signatureOf[i];
            knownThings[at] =
                    word.kind() != WordKind.DISTINCTIVE && !word.kind().isPersonal();
            int from = letterShift[word.length()] + at * word.length();
            for (int letter = 0; letter < word.length(); letter++) {
                letters[from + letter] = LetterSignature.classOf(word.text().charAt(letter));
            }
        }
    }

    /** All words that may be this one misspelled, and some others. */
    void like(Word asked, IntConsumer found) {
        int asks = asked.length();
        if (asks > EditBits.LONGEST) {
            IntStream.of(words).forEach(found);
            return;
        }
        EditBits edits = new EditBits(asked.text());
        long signature = LetterSignature.of(asked.text());
        int from = asks - WordSimilarity.allowedEdits(asks);
        int to = Math.min(asks + WordSimilarity.MOST_EDITS, groupLetters.length - 1);
        for (int length = Math.max(from, 0); length <= to; length++) {
            int allowed = WordSimilarity.allowedEdits(Math.max(asks, length));
            if (Math.abs(asks - length) <= allowed) {
                like(asked, signature, edits, length, allowed, found);
            }
        }
    }

    private void like(Word asked, long signature, EditBits edits, int length, int allowed, IntConsumer found) {
        int asks = group(signature, groupLetters[length]);
        int first = groups[length];
        for (int group = groups[length + 1] - first - 1; group >= 0; group--) {
            if (Integer.bitCount(asks & ~group) <= allowed && Integer.bitCount(group & ~asks) <= allowed) {
                like(asked, signature, edits, length, allowed, first + group, found);
            }
        }
    }

    private void like(
            Word asked, long signature, EditBits edits, int length, int allowed, int group, IntConsumer found) {
        int least = Math.max(asked.length(), length) - allowed;
        int uncounted = asked.length() - Long.bitCount(signature);
        boolean known = asked.kind() != WordKind.DISTINCTIVE;
        int shift = letterShift[length];
        for (int i = starts[group], to = starts[group + 1]; i < to; i++) {
            // Most words have no letter three times; then the signature has all of them, and this is all there is to
            // count.
            int common = Long.bitCount(signature & signatures[i]);
            if (common + uncounted >= least
                    && common + Math.min(uncounted, length - Long.bitCount(signatures[i])) >= least
                    // Of two words that the tables know only names of people are misspelled into one another.
                    && !(known && knownThings[i])
                    && edits.mayBeWithin(letters, shift + i * length, shift + (i + 1) * length, allowed)) {
                found.accept(words[i]);
            }
        }
    }

    /** Which of the letters that tell groups apart a word has. */
    private int group(long signature, int count) {
        int group = 0;
        for (int i = 0; i < count; i++) {
            group |= (int) (signature >>> telling[i] & 1) << i;
        }
        return group;
    }
}
