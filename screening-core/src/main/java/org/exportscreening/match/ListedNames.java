package org.exportscreening.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import javax.annotation.Nullable;
import org.exportscreening.list.ListEntry;
import org.exportscreening.name.NameForm;
import org.exportscreening.name.NameNormalizer;
import org.exportscreening.name.NameSpan;
import org.exportscreening.name.ReadAs;
import org.exportscreening.party.PartyName;
import org.exportscreening.party.PartyType;

/**
 * The names of all entries, each with its readings, and in which of them a word, an acronym or a whole name stands. The words
 * themselves are in the {@link Vocabulary}; here are their numbers. Immutable once built.
 */
final class ListedNames {

    private final List<ListEntry> entries;
    private final Vocabulary vocabulary;
    private final List<Listed> names = new ArrayList<>();
    private final Grouped wordsOfName;
    private final Grouped namesWithWord;
    private final float[] totals;
    private final HashedNames namesWithAcronym;
    private final HashedNames namesWritten;

    /** One reading of a name of an entry. */
    private record Listed(
            int entry,
            PartyName name,
            String normalized,
            String reading,
            ReadAs readAs,
            Set<String> legalForms,
            List<NameSpan> spans) {}

    ListedNames(List<ListEntry> entries, NameNormalizer normalizer, @Nullable Vocabulary weighing) {
        this.entries = entries;
        Vocabulary.Builder words = new Vocabulary.Builder();
        Grouped.Builder numbers = new Grouped.Builder();
        HashedNames.Builder acronyms = new HashedNames.Builder();
        HashedNames.Builder written = new HashedNames.Builder();
        for (int entry = 0; entry < entries.size(); entry++) {
            for (PartyName name : entries.get(entry).names()) {
                for (NameForm form : normalizer.readings(name.text())) {
                    if (form.isEmpty() || form.readAs() == ReadAs.ALTERNATIVE) {
                        continue;
                    }
                    written.add(form.normalized(), names.size());
                    if (entries.get(entry).type() != PartyType.INDIVIDUAL) {
                        Acronym.of(form.tokens()).forEach(acronym -> acronyms.add(acronym, names.size()));
                    }
                    for (int word : words.add(form)) {
                        numbers.add(word);
                    }
                    numbers.endGroup();
                    names.add(new Listed(
                            entry,
                            name,
                            form.normalized(),
                            form.reading(),
                            form.readAs(),
                            form.legalForms(),
                            form.spans()));
                }
                words.endName();
            }
        }
        this.vocabulary = words.build(weighing);
        this.wordsOfName = numbers.build();
        this.namesWithAcronym = acronyms.build();
        this.namesWritten = written.build();
        this.namesWithWord = wordsOfName.inverse(vocabulary.size());
        this.totals = new float[names.size()];
        for (int name = 0; name < totals.length; name++) {
            totals[name] = (float) total(name);
        }
    }

    /** What the words of a name count that no query has; 0 when a first letter makes that uncertain. */
    private double total(int name) {
        int from = wordsOfName.from(name);
        int size = wordsOfName.to(name) - from - names.get(name).spans().size();
        Word[] words = new Word[size];
        for (int i = 0; i < size; i++) {
            words[i] = vocabulary.word(wordsOfName.at(from + i));
        }
        boolean[] said = ScoredName.said(words);
        double total = 0;
        for (int i = 0; i < size; i++) {
            if (words[i].isInitial()) {
                return 0;
            }
            boolean trifle = words[i].isMinor() || said[i];
            total += trifle ? 0 : ScoredName.listedAlone(words[i], vocabulary.weight(wordsOfName.at(from + i)));
        }
        return total;
    }

    int size() {
        return names.size();
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    int entryOf(int name) {
        return names.get(name).entry();
    }

    ListEntry entry(int name) {
        return entries.get(entryOf(name));
    }

    PartyName name(int name) {
        return names.get(name).name();
    }

    /** What the words of a name count at least, but minor ones. */
    double totalOf(int name) {
        return totals[name];
    }

    /** In which names the words of the vocabulary stand. */
    Grouped withWord() {
        return namesWithWord;
    }

    /** All names written like this, and rarely others. */
    void written(String normalized, IntConsumer name) {
        namesWritten.forEach(normalized, name);
    }

    /** All names with this acronym, and rarely others. */
    void withAcronym(String acronym, IntConsumer name) {
        namesWithAcronym.forEach(acronym, name);
    }

    /** Whether neighboring words of a name are a word when run together. */
    boolean hasApart(int name, String word) {
        int to = wordsOfName.to(name) - names.get(name).spans().size();
        for (int first = wordsOfName.from(name); first < to - 1; first++) {
            int at = 0;
            for (int i = first; i < to && at < word.length(); i++) {
                String part = vocabulary.word(wordsOfName.at(i)).text();
                if (!word.startsWith(part, at)) {
                    break;
                }
                at += part.length();
            }
            if (at == word.length()) {
                return true;
            }
        }
        return false;
    }

    ScoredName scored(int name) {
        Listed listed = names.get(name);
        int size = wordsOfName.count(name) - listed.spans().size();
        Word[] words = new Word[size];
        double[] weights = new double[size];
        for (int i = 0; i < size; i++) {
            int word = wordsOfName.at(wordsOfName.from(name) + i);
            words[i] = vocabulary.word(word);
            weights[i] = vocabulary.weight(word);
        }
        return new ScoredName(
                listed.normalized(),
                listed.reading(),
                listed.readAs(),
                listed.legalForms(),
                listed.spans(),
                words,
                weights);
    }
}
