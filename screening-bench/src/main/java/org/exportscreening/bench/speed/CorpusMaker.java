package org.exportscreening.bench.speed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.party.PartyName;
import org.exportscreening.party.PartyType;

/**
 * Makes any number of names: first the real ones in an order that the seed decides, then, of each eight, seven of the words of
 * real ones and one that is a name from before with a change. No two are equal but for case, accents and punctuation. The same
 * seed gives the same names, and a smaller number of them is the beginning of a larger one. New names are made of those in
 * Latin letters, as the words of different scripts do not meet in one name.
 *
 * <p>Lists grow by other parties rather than by ever more spellings of the same ones. If every name were a variant of a real
 * one, the matches of a query would grow as fast as the list, and with them the time of whoever finds them all.
 */
final class CorpusMaker {

    /** One in so many made names is a variant. */
    private static final int VARIANT = 8;

    /** One in so many long words is coined. */
    private static final int COINED = 4;

    private static final int LONG = 5;

    private final List<CorpusName> real;
    private final Map<PartyType, List<CorpusName>> modelsByType = new EnumMap<>(PartyType.class);
    private final List<CorpusName> models;
    private final long seed;

    CorpusMaker(ListSnapshot snapshot, long seed) {
        this(namesOf(snapshot), seed);
    }

    /**
     * Takes real names to start from.
     *
     * @throws IllegalArgumentException if there are none
     */
    CorpusMaker(List<CorpusName> names, long seed) {
        Set<String> seen = new HashSet<>();
        List<CorpusName> distinct = new ArrayList<>();
        for (CorpusName name : names) {
            if (isNew(name, seen)) {
                distinct.add(name);
            }
        }
        if (distinct.isEmpty()) {
            throw new IllegalArgumentException("The lists hold no name to start from.");
        }
        Collections.shuffle(distinct, new Random(seed));
        this.real = List.copyOf(distinct);
        this.seed = seed;
        List<CorpusName> latin = real.stream().filter(CorpusName::isLatin).toList();
        this.models = latin.isEmpty() ? real : latin;
        models.forEach(name -> modelsByType
                .computeIfAbsent(name.type(), t -> new ArrayList<>())
                .add(name));
    }

    private static List<CorpusName> namesOf(ListSnapshot snapshot) {
        List<CorpusName> names = new ArrayList<>();
        for (ListEntry entry : snapshot.entries()) {
            for (PartyName name : entry.names()) {
                names.add(new CorpusName(name.text(), entry.type()));
            }
        }
        return names;
    }

    private static boolean isNew(CorpusName name, Set<String> seen) {
        String plain = name.plain();
        return !plain.isEmpty() && seen.add(plain);
    }

    /** How many real names there are. */
    int real() {
        return real.size();
    }

    /** So many names. */
    List<CorpusName> names(int count) {
        if (count <= real.size()) {
            return real.subList(0, count);
        }
        List<CorpusName> names = new ArrayList<>(real);
        Set<String> seen = new HashSet<>(2 * count);
        real.forEach(name -> seen.add(name.plain()));
        SplittableRandom random = new SplittableRandom(seed);
        while (names.size() < count) {
            CorpusName made = made(names, random);
            if (isNew(made, seen)) {
                names.add(made);
            }
        }
        return Collections.unmodifiableList(names);
    }

    private CorpusName made(List<CorpusName> names, SplittableRandom random) {
        if (random.nextInt(VARIANT) == 0) {
            CorpusName model = names.get(random.nextInt(names.size()));
            return new CorpusName(Noise.change(model.text(), random), model.type());
        }
        CorpusName model = models.get(random.nextInt(models.size()));
        return new CorpusName(combination(model, random), model.type());
    }

    /**
     * A name as long as the model, each word from another real name of that type and from about the same place in it, so that
     * common words stay common and legal forms stay where they are. Of the long words one in four is coined, as new names bring
     * new words.
     */
    private String combination(CorpusName model, SplittableRandom random) {
        int length = Noise.words(model.text()).size();
        List<String> words = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            String word = word(model.type(), i, length, random);
            boolean coined = word.length() >= LONG && random.nextInt(COINED) == 0;
            words.add(coined ? Noise.blend(word, word(model.type(), i, length, random)) : word);
        }
        return String.join(" ", words);
    }

    /** A word of a real name of that type, from about that place of so many. */
    private String word(PartyType type, int place, int places, SplittableRandom random) {
        List<CorpusName> names = modelsByType.getOrDefault(type, models);
        List<String> words = Noise.words(names.get(random.nextInt(names.size())).text());
        return words.get(places == 1 ? 0 : place * (words.size() - 1) / (places - 1));
    }

    /**
     * Names to ask for: in ten, four of the first listed ones with a change, one as it is listed, and five combinations of words
     * or, if given, other names in their order.
     *
     * @param count how many
     * @param listed the listed ones are among so many first names, so that a corpus of that size holds them
     * @param others ordinary names to use instead of combinations; may be empty
     */
    List<String> queries(int count, int listed, List<String> others) {
        SplittableRandom random = new SplittableRandom(seed + 1);
        List<String> queries = new ArrayList<>(count);
        for (int i = 0; queries.size() < count; i++) {
            CorpusName model = real.get(random.nextInt(Math.min(listed, real.size())));
            String query = switch (i % 10) {
                case 0, 2, 4, 6 -> Noise.change(model.text(), random);
                case 8 -> model.text();
                default ->
                    others.isEmpty()
                            ? combination(models.get(random.nextInt(models.size())), random)
                            : others.get(i / 2 % others.size());
            };
            if (!CorpusName.plain(query).isEmpty()) {
                queries.add(query);
            }
        }
        return List.copyOf(queries);
    }
}
