package org.exportscreening.match;

import java.util.Arrays;
import org.exportscreening.flat.FlatFile;
import org.exportscreening.flat.FlatWriter;
import org.exportscreening.flat.RecordReader;

/**
 * Gives different texts consecutive numbers, and finds the number of a text or of a part of one without making a string of it. Open
 * addressing in one array: a map of boxed numbers takes several times as much room. Not to be shared between threads while texts
 * are added.
 */
final class Texts {

    static final int NONE = -1;

    private static final int FACTOR = 31;
    private static final int SPREAD = 0x9e3779b9;

    /**
     * Where the hash of a text says, or at the next free place after it: the number of the text plus one in the lower bits, as many
     * as the length of this array needs, and those of its hash in the others, to see without the text that it is another one.
     */
    private int[] places = new int[64];

    private String[] texts = new String[32];
    private int size;

    /** Puts the texts into a file, once they are {@linkplain #trim all there}. */
    void write(FlatWriter out) {
        out.ints("texts.places", places).records("texts", Arrays.asList(texts), (text, record) -> record.text(text));
    }

    static Texts read(FlatFile in) {
        Texts read = new Texts();
        read.places = in.ints("texts.places");
        read.texts = in.records("texts", RecordReader::text).toArray(new String[0]);
        read.size = read.texts.length;
        return read;
    }

    int size() {
        return size;
    }

    /** The same texts with the same numbers, to add more. */
    Texts copy() {
        Texts copy = new Texts();
        copy.places = places.clone();
        copy.texts = Arrays.copyOf(texts, places.length / 2);
        copy.size = size;
        return copy;
    }

    String text(int number) {
        return texts[number];
    }

    /** The number of a text, a new one if it is new. */
    int add(String text) {
        int hash = text.hashCode();
        int mask = places.length - 1;
        int place = place(hash);
        while (places[place] != 0) {
            int number = (places[place] & mask) - 1;
            if (((places[place] ^ hash) & ~mask) == 0 && texts[number].equals(text)) {
                return number;
            }
            place = (place + 1) & mask;
        }
        if (size == texts.length) {
            grow();
            return add(text);
        }
        texts[size] = text;
        places[place] = (hash & ~mask) | ++size;
        return size - 1;
    }

    private void grow() {
        texts = Arrays.copyOf(texts, 2 * size);
        places = new int[4 * size];
        int mask = places.length - 1;
        for (int number = 0; number < size; number++) {
            int hash = texts[number].hashCode();
            int place = place(hash);
            while (places[place] != 0) {
                place = (place + 1) & mask;
            }
            places[place] = (hash & ~mask) | (number + 1);
        }
    }

    /** Gives back the room for texts that were not added; nothing can be added any more, but to a copy. */
    void trim() {
        texts = Arrays.copyOf(texts, size);
    }

    /** The number of a text; {@link #NONE} if it has none. */
    int find(String text) {
        return find(text, 0, text.length(), text.hashCode());
    }

    /** The number of the text that these letters are, given their hash. */
    int find(CharSequence letters, int from, int to, int hash) {
        int mask = places.length - 1;
        int place = place(hash);
        while (places[place] != 0) {
            int number = (places[place] & mask) - 1;
            if (((places[place] ^ hash) & ~mask) == 0 && isAt(texts[number], letters, from, to)) {
                return number;
            }
            place = (place + 1) & mask;
        }
        return NONE;
    }

    /** The hash of a text that is this much longer than one with that hash: {@link String#hashCode}, letter by letter. */
    static int hash(int before, char next) {
        return FACTOR * before + next;
    }

    static int hash(CharSequence letters, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash(hash, letters.charAt(i));
        }
        return hash;
    }

    private int place(int hash) {
        return (hash * SPREAD) >>> Integer.numberOfLeadingZeros(places.length - 1);
    }

    private static boolean isAt(String text, CharSequence letters, int from, int to) {
        if (text.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (text.charAt(i - from) != letters.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
