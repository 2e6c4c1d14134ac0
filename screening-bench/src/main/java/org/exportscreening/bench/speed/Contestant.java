package org.exportscreening.bench.speed;

import java.util.Arrays;
import java.util.Optional;

/** The ways to find names that are compared. */
enum Contestant {
    INDEX("index", "the library's index"),
    SCAN("scan", "scan by the library's scorer"),
    COMMONS_TEXT("commons-text", "commons-text Jaro-Winkler over whole names"),
    LUCENE_FUZZY("lucene-fuzzy", "Lucene FuzzyQuery per word"),
    LUCENE_TRIGRAM("lucene-trigram", "Lucene trigrams, rescored by Jaro-Winkler"),
    INTUIT("intuit", "intuit fuzzy-matcher");

    private final String key;
    private final String title;

    Contestant(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** What it is called on the command line and in files. */
    String key() {
        return key;
    }

    /** What it is called in tables. */
    String title() {
        return title;
    }

    /** The most names that it is asked to search: beyond, a query would take many seconds and gigabytes. */
    int mostNames() {
        return this == INTUIT ? 100_000 : Integer.MAX_VALUE;
    }

    static Optional<Contestant> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }
}
