package org.exportscreening.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Builder built = new Builder();
        for (int entry = 0; entry < entries.size(); entry++) {
            boolean acronyms = entries.get(entry).type() != PartyType.INDIVIDUAL;
            for (PartyName name : entries.get(entry).names()) {
                for (NameForm form : normalizer.readings(name.text())) {
                    if (!form.isEmpty() && form.readAs() != ReadAs.ALTERNATIVE) {
                        built.add(entry, name, form, acronyms);
                    }
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
        this.totals = new float[size()];
        this.repeating = new BitSet();
        for (int name = 0; name < totals.length; name++) {
            phrases[name] = (byte) special(name).spans().size();
            totals[name] = total(name);
        }
        this.neighbors = Neighbors.of(this);
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

    /** Collects names. */
    private static final class Builder {

        private final VocabularyBuilder words = new VocabularyBuilder();
        private final Grouped.Builder numbers = new Grouped.Builder();
        private final HashedNames.Builder acronyms = new HashedNames.Builder();
        private final HashedNames.Builder written = new HashedNames.Builder();
        private final List<PartyName> names = new ArrayList<>();
        private final List<Set<String>> legalForms = new ArrayList<>();
        private final Map<Set<String>, Set<String>> sameForms = new HashMap<>();
        private final Map<Special, Integer> special = new LinkedHashMap<>(Map.of(Special.NONE, 0));
        private int[] entryOf = new int[1024];
        private int[] specialOf = new int[1024];

        void add(int entry, PartyName name, NameForm form, boolean hasAcronyms) {
            int number = names.size();
            written.add(form.normalized(), number);
            if (hasAcronyms) {
                for (String acronym : Acronym.of(form.tokens())) {
                    acronyms.add(acronym, number);
                }
            }
            for (int word : words.add(form)) {
                numbers.add(word);
            }
            numbers.endGroup();
            if (number == entryOf.length) {
                entryOf = Arrays.copyOf(entryOf, 2 * number);
                specialOf = Arrays.copyOf(specialOf, 2 * number);
            }
            entryOf[number] = entry;
            names.add(name);
            legalForms.add(sameForms.computeIfAbsent(form.legalForms(), forms -> forms));
            Special about = new Special(normalizedOf(form), form.reading(), form.readAs(), form.spans());
            // Many names have the same phrase at the same place.
            Integer known = special.putIfAbsent(about, special.size());
            specialOf[number] = known == null ? special.size() - 1 : known;
        }

        @Nullable
        private static String normalizedOf(NameForm form) {
            int at = 0;
            for (int i = 0; i < form.tokens().size(); i++) {
                String word = form.tokens().get(i).text();
                int start = i == 0 ? 0 : at + 1;
                if (!form.normalized().startsWith(word, start)
                        || (i > 0 && form.normalized().charAt(at) != ' ')) {
                    return form.normalized();
                }
                at = start + word.length();
            }
            return at == form.normalized().length() ? null : form.normalized();
        }
    }

    /** What the words of a name count at least where no query has them, but minor words, initials, and what repeats others. */
    private float total(int name) {
        boolean[] said = ScoredName.said(words(name));
        double total = 0;
        for (int i = wordsFrom(name); i < wordsTo(name); i++) {
            boolean repeats = said[i - wordsFrom(name)];
            total += repeats ? 0 : vocabulary.listedAlone(wordAt(i));
            repeating.set(name, repeating.get(name) || repeats);
        }
        return (float) total;
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
                about.normalized(), about.reading(), about.readAs(), legalForms[name], about.spans(), words, weights);
    }
}
