package org.exportscreening.bench.accuracy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

/** What is measured, one row of the report each. */
enum Kind {
    IDENTICAL("a listed name as it is written", Measure.FOUND, 1.0, ""),
    TYPO("one typo in the longest word", Measure.FOUND, 0.99, "94 %"),
    TWO_TYPOS("a typo in each of two words", Measure.FOUND, 0.94, "73 %"),
    JOINED("two words run together", Measure.FOUND, 0.97, "55 %"),
    SPLIT("one word split", Measure.FOUND, 0.95, "72 %"),
    ORDER("words in another order", Measure.FOUND, 0.99, "100 %"),
    FORM_DROPPED("legal form dropped", Measure.FOUND, 0.99, "94 %"),
    FORM_REPLACED("legal form replaced by another", Measure.FOUND, 0.98, "100 %"),
    MIDDLE_DROPPED("a middle word dropped", Measure.FOUND, 0.98, "100 %"),
    ABBREVIATED("abbreviations", Measure.FOUND, 0.95, "36 %"),
    INITIAL("one word as its initial", Measure.FOUND, 0.88, "72 %"),
    ACRONYM("the acronym of the core words", Measure.FOUND, 0.40, "3 %"),
    ALIAS_NEAR("alias removed, up to 0.25 from a name left", Measure.FOUND, 0.95, "66 %"),
    ALIAS_FAR("alias removed, 0.25 to 0.5 from a name left", Measure.FOUND, 0.50, "17 %"),
    PERSON_SWAPPED("persons: LAST, First swapped", Measure.FOUND, 0.99, "100 %"),
    PERSON_TYPO("persons: one typo", Measure.FOUND, 0.96, "94 %"),
    HAN("Han name to its English listing, first", Measure.FIRST, 0.60, "0 %"),
    HAN_KEY("Han names of key entities, first", Measure.FIRST, 1.0, "0 %"),
    NEVER("words that must not match alone", Measure.ALARM, 0.0, "every rival alerts"),
    COMPANIES("ordinary companies that raise a match", Measure.ALARM, 0.005, "4.8 %; 2.5 %"),
    PERSONS("ordinary persons that raise a match", Measure.ALARM, 0.001, "3.3 %; 0.4 %"),
    VARIANTS_FILE("sdn-name-variants.csv", Measure.FOUND, 0.97, ""),
    PAIRS("entity-pairs.yml", Measure.F1, 0.85, ""),
    CASES_STRONG("cases.csv, STRONG", Measure.RIGHT, 1.0, ""),
    CASES_MEDIUM("cases.csv, MEDIUM", Measure.RIGHT, 0.90, ""),
    CASES_WEAK("cases.csv, WEAK", Measure.RIGHT, 0.0, "");

    /** What the figure of a row says. */
    enum Measure {
        /** Share of the questions whose party is among the matches. */
        FOUND,
        /** Share of the questions whose party is the first match. */
        FIRST,
        /** Share of the questions that raise any match; the less, the better. */
        ALARM,
        /** Harmonic mean of precision and recall over labelled pairs. */
        F1,
        /** Share of the labelled pairs that are judged as they are labelled. */
        RIGHT;

        /** Whether some of its questions should raise nothing. */
        boolean mayAlarm() {
            return this == ALARM || this == F1 || this == RIGHT;
        }
    }

    final String title;
    final Measure measure;
    final double goal;
    final String rival;

    Kind(String title, Measure measure, double goal, String rival) {
        this.title = title;
        this.measure = measure;
        this.goal = goal;
        this.rival = rival;
    }

    /** The name on the command line. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A stream of chance of its own, so that asking for this kind alone gives the same questions. */
    SplittableRandom random(long seed) {
        return new SplittableRandom(seed * 1_000_003 + key().hashCode());
    }

    static Optional<Kind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** Whether it asks for names of the general public. */
    boolean isOrdinary() {
        return this == COMPANIES || this == PERSONS;
    }

    boolean reached(double figure) {
        return measure == Measure.ALARM ? figure <= goal : figure >= goal;
    }
}
