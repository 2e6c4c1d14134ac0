package org.exportscreening.bench.accuracy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.exportscreening.bench.accuracy.NamePool.Listed;

/** Makes variants of listed names, one question each; the same seed gives the same questions. */
final class Variants {

    private final NamePool pool;
    private final int sample;
    private final long seed;

    Variants(NamePool pool, int sample, long seed) {
        this.pool = pool;
        this.sample = sample;
        this.seed = seed;
    }

    /** The questions of a kind that is made from single names; empty for other kinds. */
    Optional<List<Question>> of(Kind kind) {
        return switch (kind) {
            case IDENTICAL -> draw(kind, any -> true, (name, random) -> Optional.of(name));
            case TYPO -> draw(kind, any -> true, Typos::inLongest);
            case TWO_TYPOS -> draw(kind, any -> true, Typos::inTwo);
            case JOINED -> draw(kind, any -> true, Spacing::joined);
            case SPLIT -> draw(kind, any -> true, Spacing::split);
            case ORDER -> draw(kind, any -> true, Spacing::shuffled);
            case FORM_DROPPED -> draw(kind, Variants::mayHaveForm, (name, random) -> CompanyWords.formDropped(name));
            case FORM_REPLACED -> draw(kind, Variants::mayHaveForm, CompanyWords::formReplaced);
            case MIDDLE_DROPPED ->
                draw(kind, any -> true, (name, random) -> Shortening.middleDropped(name, pool, random));
            case ABBREVIATED -> draw(kind, Variants::mayHaveForm, CompanyWords::abbreviated);
            case INITIAL -> draw(kind, any -> true, (name, random) -> Shortening.initial(name, pool, random));
            case ACRONYM -> draw(kind, Variants::mayHaveForm, (name, random) -> Shortening.acronym(name));
            case PERSON_SWAPPED -> draw(kind, Listed::isPerson, (name, random) -> Spacing.swapped(name));
            case PERSON_TYPO -> draw(kind, Listed::isPerson, Typos::inOne);
            default -> Optional.empty();
        };
    }

    private static boolean mayHaveForm(Listed listed) {
        return !listed.isPerson();
    }

    /** How a name is changed. */
    private interface Maker {
        Optional<String> make(String name, SplittableRandom random);
    }

    private Optional<List<Question>> draw(Kind kind, Predicate<Listed> of, Maker maker) {
        SplittableRandom random = kind.random(seed);
        List<Question> questions = new ArrayList<>();
        Set<String> drawn = new HashSet<>();
        for (Listed listed : pool.shuffled(random)) {
            if (questions.size() == sample) {
                break;
            }
            String name = listed.text();
            if (of.test(listed) && !drawn.contains(listed.entry().id())) {
                Optional<String> variant = maker.make(name, random).filter(made -> differs(kind, name, made));
                if (variant.isPresent()) {
                    drawn.add(listed.entry().id());
                    questions.add(new Question(variant.get(), name, pool.bearing(name)));
                }
            }
        }
        return Optional.of(questions);
    }

    private static boolean differs(Kind kind, String name, String made) {
        boolean mayBeEqual = kind == Kind.IDENTICAL || kind == Kind.PERSON_SWAPPED;
        String key = NameKey.of(made);
        return mayBeEqual || !(key.isEmpty() || key.equals(NameKey.of(name)));
    }
}
