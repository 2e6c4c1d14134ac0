package org.exportscreening.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import javax.annotation.Nullable;
import org.exportscreening.flat.FlatFile;
import org.exportscreening.flat.FlatWriter;
import org.exportscreening.list.ListEntry;
import org.exportscreening.name.NameForm;
import org.exportscreening.name.NameNormalizer;
import org.exportscreening.name.NameSpan;
import org.exportscreening.name.ReadAs;
import org.exportscreening.name.WordKind;
import org.exportscreening.party.PartyName;
import org.exportscreening.party.PartyType;

/**
 * The names of all entries, each with its readings, and in which of them a word, an acronym or a whole name stands. The words
 * themselves are in the {@link Vocabulary}; here are their numbers. Immutable once built.
 */
final class ListedNames {

    /** The place of an entry that is not on the list any more. */
    static final int GONE = -1;

    private static final boolean[] NONE_SAID = {};

    private final List<ListEntry> entries;
    private final Vocabulary vocabulary;
    private final int[] entryOf;
    private final List<PartyName> names;
    private final Set<String>[] legalForms;

    /** By name, where in {@link #special} it is; what most names do not have comes first: nothing. */
    private final int[] specialOf;

    private final List<Special> special;

    /** By name; no name has more phrases than half its words, which are a hundred at most. */
    private final byte[] phrases;

    private final Grouped wordsOfName;
    private final Grouped namesWithWord;
    private final float[] totals;
    private final BitSet repeating;
    private final HashedNames namesWithAcronym;
    private final HashedNames namesWritten;
    private final Neighbors neighbors;

    /**
     * A name that has phrases, or is more than its words, one after the other, as they were written.
     *
     * @param normalized the normalized name; null where it is just the words
     */
    record Special(@Nullable String normalized, String reading, ReadAs readAs, List<NameSpan> spans) {

        static final Special NONE = new Special(null, "", ReadAs.WRITTEN, List.of());
    }

    ListedNames(List<ListEntry> entries, NameNormalizer normalizer, @Nullable Vocabulary weighing) {
        ListedNamesBuilder built = new ListedNamesBuilder();
        for (int entry = 0; entry < entries.size(); entry++) {
            boolean acronyms = entries.get(entry).type() != PartyType.INDIVIDUAL;
            for (PartyName name : entries.get(entry).names()) {
                for (NameForm form : compared(name, normalizer)) {
                    built.add(entry, name, form, acronyms);
                }
                built.words.endName();
            }
        }
        this.entries = entries;
        this.vocabulary = built.words.build(weighing);
        this.entryOf = Arrays.copyOf(built.entryOf, built.names.size());
        this.names = Arrays.asList(built.names.toArray(PartyName[]::new));
        this.legalForms = built.legalForms.toArray(ListedNames::sets);
        this.special = List.copyOf(built.special.keySet());
        this.specialOf = Arrays.copyOf(built.specialOf, size());
        this.wordsOfName = built.numbers.build();
        this.namesWithAcronym = built.acronyms.build();
        this.namesWritten = built.written.build();
        this.namesWithWord = wordsOfName.inverse(vocabulary.size());
        this.phrases = new byte[size()];
        this.repeating = new BitSet();
        for (int name = 0; name < size(); name++) {
            phrases[name] = (byte) special(name).spans().size();
            repeating.set(name, isAnySaid(said(name)));
        }
        this.totals = totals();
        this.neighbors = Neighbors.of(this);
    }

    /** The same names, moved and weighed anew. */
    private ListedNames(ListedNames other, Vocabulary vocabulary, List<ListEntry> entries, int[] places) {
        this.entries = entries;
        this.vocabulary = vocabulary;
        this.entryOf = new int[other.size()];
        PartyName[] moved = new PartyName[other.size()];
        for (int name = 0; name < moved.length; name++) {
            int old = other.entryOf[name];
            entryOf[name] = old == GONE ? GONE : places[old];
            moved[name] = other.names.get(name);
            if (entryOf[name] != GONE) {
                // The equal name, so that nothing of the old list is held.
                List<PartyName> same = entries.get(entryOf[name]).names();
                moved[name] = same.get(same.indexOf(moved[name]));
            }
        }
        this.names = Arrays.asList(moved);
        this.legalForms = other.legalForms;
        this.special = other.special;
        this.specialOf = other.specialOf;
        this.phrases = other.phrases;
        this.wordsOfName = other.wordsOfName;
        this.namesWithWord = other.namesWithWord;
        this.repeating = other.repeating;
        this.namesWithAcronym = other.namesWithAcronym;
        this.namesWritten = other.namesWritten;
        this.neighbors = other.neighbors;
        this.totals = totals();
    }

    /**
     * The same names in another list.
     *
     * @param list the list; its entries have the same type and the same names at their new places
     * @param places by the place of an entry here its place there, or {@link #GONE}
     * @param rarity what the words weigh there
     */
    ListedNames in(List<ListEntry> list, int[] places, Rarity rarity) {
        return new ListedNames(this, vocabulary.weighedBy(rarity), list, places);
    }

    /** The forms of a name that queries are compared with. */
    static List<NameForm> compared(PartyName name, NameNormalizer normalizer) {
        List<NameForm> compared = new ArrayList<>(1);
        for (NameForm form : normalizer.readings(name.text())) {
            if (!form.isEmpty() && form.readAs() != ReadAs.ALTERNATIVE) {
                compared.add(form);
            }
        }
        return compared;
    }

    /** The names that were put into a file. */
    ListedNames(List<ListEntry> entries, FlatFile in) {
        this.entries = entries;
        this.vocabulary = new Vocabulary(in);
        this.entryOf = in.ints("names.entries");
        this.names = in.records("names", record -> ListedRecord.name(record, entries));
        this.legalForms = ListedRecord.forms(in);
        this.special = in.records("names.special", ListedRecord::special);
        this.specialOf = in.ints("names.specialOf");
        this.phrases = in.bytes("names.phrases");
        this.wordsOfName = Grouped.read("names.words", in);
        this.namesWithWord = Grouped.read("words.names", in);
        this.totals = in.floats("names.totals");
        this.repeating = BitSet.valueOf(in.longs("names.repeating"));
        this.namesWithAcronym = HashedNames.read("names.acronyms", in);
        this.namesWritten = HashedNames.read("names.written", in);
        this.neighbors = Neighbors.read(in);
    }

    void write(FlatWriter out) {
        vocabulary.write(out);
        out.ints("names.entries", entryOf);
        ListedRecord.names(names, entryOf, entries, out);
        ListedRecord.forms(legalForms, out);
        out.records("names.special", special, ListedRecord::special).ints("names.specialOf", specialOf);
        out.bytes("names.phrases", phrases);
        wordsOfName.write("names.words", out);
        namesWithWord.write("words.names", out);
        out.floats("names.totals", totals).longs("names.repeating", repeating.toLongArray());
        namesWithAcronym.write("names.acronyms", out);
        namesWritten.write("names.written", out);
        neighbors.write(out);
    }

    @SuppressWarnings("unchecked")
    static Set<String>[] sets(int size) {
        return (Set<String>[]) new Set<?>[size];
    }

    private float[] totals() {
        float[] sums = new float[size()];
        for (int name = 0; name < sums.length; name++) {
            sums[name] = total(name);
        }
        return sums;
    }

    /** What the words of a name count at least where no query has them, but minor words, initials, and what repeats others. */
    private float total(int name) {
        int from = wordsFrom(name);
        boolean[] said = isRepeating(name) ? said(name) : new boolean[wordsTo(name) - from];
        double total = 0;
        for (int i = from; i < wordsTo(name); i++) {
            total += said[i - from] ? 0 : vocabulary.listedAlone(wordAt(i));
        }
        return (float) total;
    }

    /** Which words of a name repeat others; what they weigh is no matter. */
    private boolean[] said(int name) {
        return ScoredName.said(words(name));
    }

    private static boolean isAnySaid(boolean[] said) {
        for (boolean repeats : said) {
            if (repeats) {
                return true;
            }
        }
        return false;
    }

    private Word[] words(int name) {
        Word[] words = new Word[wordsTo(name) - wordsFrom(name)];
        for (int i = 0; i < words.length; i++) {
            words[i] = vocabulary.word(wordAt(wordsFrom(name) + i));
        }
        return words;
    }

    /** Whether words of a name repeat others. */
    boolean isRepeating(int name) {
        return repeating.get(name);
    }

    int size() {
        return entryOf.length;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The place of the entry of a name, or {@link #GONE}. */
    int entryOf(int name) {
        return entryOf[name];
    }

    ListEntry entry(int name) {
        return entries.get(entryOf[name]);
    }

    PartyName name(int name) {
        return names.get(name);
    }

    /** What the words of a name count at least without a partner, but minor words and initials. */
    double totalOf(int name) {
        return totals[name];
    }

    /** In which names the words of the vocabulary stand. */
    Grouped withWord() {
        return namesWithWord;
    }

    /** Which texts stand side by side. */
    Neighbors neighbors() {
        return neighbors;
    }

    /** The position of the first word of a name; its other words follow, then its phrases. */
    int wordsFrom(int name) {
        return wordsOfName.from(name);
    }

    int wordsTo(int name) {
        return wordsOfName.to(name) - phrases[name];
    }

    int phrasesTo(int name) {
        return wordsOfName.to(name);
    }

    /** The number in the vocabulary of the word or phrase at a position. */
    int wordAt(int position) {
        return wordsOfName.at(position);
    }

    /** What the words of a phrase of a name count at least that are like nothing in the query. */
    double loneWordsOfPhrase(int name, int phrase, SimilarityTable table) {
        NameSpan span = special(name).spans().get(phrase);
        double alone = 0;
        for (int i = span.from(); i < span.to(); i++) {
            int word = wordAt(wordsFrom(name) + i);
            alone += table.first(word) == SimilarityTable.NONE ? vocabulary.listedAlone(word) : 0;
        }
        return alone;
    }

    /** How many words of a name can tell one party from another or are names of people. */
    int wordsThatTell(int name) {
        int count = 0;
        for (int i = wordsFrom(name); i < wordsTo(name); i++) {
            WordKind kind = vocabulary.word(wordAt(i)).kind();
            count += kind.isTelling() || kind.isPersonal() ? 1 : 0;
        }
        return count;
    }

    private Special special(int name) {
        return special.get(specialOf[name]);
    }

    /** All names written like this, and rarely others. */
    void written(String normalized, IntConsumer name) {
        namesWritten.forEach(normalized, name);
    }

    /** All names with this acronym, and rarely others. */
    void withAcronym(String acronym, IntConsumer name) {
        namesWithAcronym.forEach(acronym, name);
    }

    ScoredName scored(int name) {
        int from = wordsFrom(name);
        int size = wordsTo(name) - from;
        Word[] words = new Word[size];
        double[] weights = new double[size];
        for (int i = 0; i < size; i++) {
            words[i] = vocabulary.word(wordAt(from + i));
            weights[i] = vocabulary.weight(wordAt(from + i));
        }
        Special about = special(name);
        return new ScoredName(
                about.normalized(),
                about.reading(),
                about.readAs(),
                legalForms[name],
                about.spans(),
                words,
                weights,
                isRepeating(name) ? ScoredName.said(words) : NONE_SAID);
    }
}
