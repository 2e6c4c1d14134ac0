package org.exportscreening.match;

import org.exportscreening.flat.FlatFile;
import org.exportscreening.flat.FlatWriter;

/**
 * By what the words of a vocabulary are found that may be like another one; what they weigh plays no part. Immutable.
 *
 * @param byKey by how they are compared
 * @param bySound by how they sound
 * @param byFrame by their consonants
 * @param misspellings by their letters, some of which may be wrong
 * @param shortened everyday words that may be shortened
 */
record WordIndexes(
        HashedNames byKey, HashedNames bySound, HashedNames byFrame, Misspellings misspellings, Shortened shortened) {

    static WordIndexes of(Word[] words) {
        HashedNames.Builder keys = new HashedNames.Builder();
        HashedNames.Builder sounds = new HashedNames.Builder();
        HashedNames.Builder frames = new HashedNames.Builder();
        for (int i = 0; i < words.length; i++) {
            Word word = words[i];
            keys.add(word.key(), i);
            if (!word.sound().isEmpty()) {
                sounds.add(word.sound(), i);
            }
            if (!word.frame().isEmpty()) {
                frames.add(word.frame(), i);
            }
        }
        return new WordIndexes(
                keys.build(), sounds.build(), frames.build(), new Misspellings(words), new Shortened(words));
    }

    /** The indexes that were put into a file, over the words of that file. */
    static WordIndexes read(FlatFile in, Word[] words) {
        return new WordIndexes(
                HashedNames.read("words.keys", in),
                HashedNames.read("words.sounds", in),
                HashedNames.read("words.frames", in),
                new Misspellings(words),
                new Shortened(words));
    }

    void write(FlatWriter out) {
        byKey.write("words.keys", out);
        bySound.write("words.sounds", out);
        byFrame.write("words.frames", out);
    }
}
