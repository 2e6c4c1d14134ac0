package org.exportscreening.match;

import java.util.Arrays;
import org.exportscreening.name.NameSpan;

/**
 * A query by its parts: its words, its phrases, and words that are a listed one when run together; what each is worth to a listed name at most, and which of them are looked for.
 * Reused from query to query; not thread-safe.
 *
 * <p>Of each part it is known what it contributes at most ({@code worth}), what it weighs without a partner ({@code alone}), and how
 * much it agrees at most. Parts are told apart by bits; those beyond the thirtieth share one.
 */
final class Asked {

    private static final int SHARED = 30;

    /** Sums of the same numbers in another order differ by less; and what is nothing must not seem something. */
    private static final double ROUNDING = 1e-9;

    private final SimilarityTable table;
    private int parts;
    private SimilarWords[] similar = new SimilarWords[SHARED];
    private double[] alone = new double[SHARED];
    private long[] names = new long[SHARED];
    private long[] covers = new long[SHARED];
    private final double[] worth = new double[SHARED + 1];
    private final double[] aloneOfBit = new double[SHARED + 1];
    private final double[] agreement = new double[SHARED + 1];
    private final double[] listed = new double[SHARED + 1];
    private final long[] covered = new long[SHARED + 1];
    private final StringBuilder letters = new StringBuilder();
    private double whole;
    private double always;
    private double agreeingAlways;
    private double initials;
    private double companions;
    private double trifles;

    /** Words that say something alone, and those of them that can tell one party from another. */
    private long speaking;

    private long tellingWords;

    /** Parts with words like them that can tell one party from another as they can. */
    private int tellingParts;

    private boolean hasInitials;

    /** Parts that are not looked for. */
    private int passed;

    /** Those of them that every name may have, for all that is known. */
    private int assumed;

    // For one listed name at a time.
    private double[] best = new double[SHARED];
    private double[] agrees = new double[SHARED];
    private long pairedOfName;
    private boolean mayTellOfName;

    Asked(SimilarityTable table) {
        this.table = table;
    }

    void begin(ScoredName query, ListedNames names) {
        table.clear();
        Arrays.fill(worth, 0);
        Arrays.fill(aloneOfBit, 0);
        Arrays.fill(agreement, 0);
        Arrays.fill(listed, 0);
        Arrays.fill(covered, 0);
        tellingParts = 0;
        speaking = WordBits.speaking(query);
        tellingWords = WordBits.telling(query);
        hasInitials = query.initials() > 0;
        parts = 0;
        passed = 0;
        assumed = 0;
        whole = query.wholeWords();
        always = query.minorWeight() + Alignment.INITIAL * query.initialsWeight();
        agreeingAlways = Agreement.MINOR * (query.minors() + query.initials());
        initials = query.initials() * ScoredName.MOST_ALONE;
        companions = query.companions();
        trifles = query.trifles();
        Vocabulary vocabulary = names.vocabulary();
        for (int q = 0; q < query.size(); q++) {
            add(vocabulary.similarTo(query.words[q], query.weights[q]), query, q, q + 1, names);
        }
        for (NameSpan span : query.spans) {
            // Only words pair with a first letter, so the weight of a phrase, which its words decide, says nothing
            // here.
            SimilarWords similarToSpan = vocabulary.similarTo(vocabulary.word(Vocabulary.phrase(span)), 0);
            add(similarToSpan, query, span.from(), span.to(), names);
        }
        for (int from = 0; from < query.size(); from++) {
            for (int to = from + 2; to <= Math.min(query.size(), from + Alignment.MOST_JOINED); to++) {
                int text = joined(query, from, to, vocabulary);
                if (text != Texts.NONE) {
                    add(vocabulary.joined(text), query, from, to, names);
                }
            }
        }
    }

    private int joined(ScoredName query, int from, int to, Vocabulary vocabulary) {
        letters.setLength(0);
        for (int i = from; i < to; i++) {
            letters.append(query.words[i].text());
        }
        int length = letters.length();
        return vocabulary.isLength(length)
                ? vocabulary.text(letters, 0, length, Texts.hash(letters, 0, length))
                : Texts.NONE;
    }

    /** The words of the query from one to another, and the words that are like them together. */
    private void add(SimilarWords words, ScoredName query, int from, int to, ListedNames listedNames) {
        int part = parts++;
        if (part == alone.length) {
            similar = Arrays.copyOf(similar, 2 * part);
            alone = Arrays.copyOf(alone, 2 * part);
            names = Arrays.copyOf(names, 2 * part);
            covers = Arrays.copyOf(covers, 2 * part);
            best = new double[2 * part];
            agrees = new double[2 * part];
        }
        similar[part] = words;
        alone[part] = query.alone(from, to);
        names[part] = 0;
        covers[part] = WordBits.of(from, to);
        boolean tells = WordBits.isTelling(query, from, to);
        for (int i = 0; i < words.size(); i++) {
            table.add(
                    words.word(i),
                    part,
                    words.similarity(i),
                    words.worth(i),
                    words.agreement(i),
                    tells && words.isTelling(i));
            names[part] += listedNames.withWord().count(words.word(i));
        }
        if (words.size() > 0) {
            int bit = Math.min(part, SHARED);
            worth[bit] += words.worth(0);
            aloneOfBit[bit] += alone[part];
            agreement[bit] += words.mostAgreement();
            listed[bit] += words.mostAlone();
            covered[bit] |= covers[part];
            tellingParts |= tells && words.anyTelling() ? bit(part) : 0;
        }
    }

    int parts() {
        return parts;
    }

    /** The words of the vocabulary that are like a part. */
    SimilarWords similar(int part) {
        return similar[part];
    }

    /** How many names have such words. */
    long names(int part) {
        return names[part];
    }

    static int bit(int part) {
        return 1 << Math.min(part, SHARED);
    }

    /** Whether a part is passed over in the search. */
    boolean isPassed(int part) {
        return part < SHARED && (passed & bit(part)) != 0;
    }

    /**
     * Passes over the parts that the most names have, as long as names that have no other part score less than the threshold. Where
     * several parts share a bit, all of them are looked for.
     */
    void passOver(double threshold) {
        int part = mostNames();
        while (part >= 0 && bound(passed | bit(part), 0) < threshold) {
            passed |= bit(part);
            part = mostNames();
        }
        assumed = passed;
    }

    private int mostNames() {
        int most = -1;
        for (int part = 0; part < Math.min(parts, SHARED); part++) {
            if (!isPassed(part) && names[part] > (most < 0 ? 0 : names[most])) {
                most = part;
            }
        }
        return most;
    }

    /** It was noted of all names that the query came upon whether they have a part that was passed over. */
    void noted(int part) {
        assumed &= ~bit(part);
    }

    /** What a name scores at most that was found by these parts, and the words of which weigh so much without a partner. */
    double boundWith(int bits, double total) {
        return bound((bits & ~Scratch.SURE) | assumed, total - initials);
    }

    private double bound(int bits, double total) {
        double matched = always;
        double paired = 0;
        double agreeing = agreeingAlways;
        double listedAlone = total;
        long pairedWords = 0;
        for (int rest = bits; rest != 0; rest &= rest - 1) {
            int bit = Integer.numberOfTrailingZeros(rest);
            matched += worth[bit];
            paired += aloneOfBit[bit];
            agreeing += agreement[bit];
            listedAlone -= listed[bit];
            pairedWords |= covered[bit];
        }
        boolean apart = (speaking & ~pairedWords) != 0 && listedAlone > Bound.ROUNDING;
        boolean mayTell = (bits & tellingParts) != 0;
        return new Bound(
                        matched, roundedDown(whole - paired), roundedDown(listedAlone), agreeing, mayTell, apart, false)
                .score(companions, trifles);
    }

    /** Whether a name, the words of which are looked at, may score so much. */
    boolean mayScore(double least, int name, ListedNames names) {
        Arrays.fill(best, 0, parts, 0);
        Arrays.fill(agrees, 0, parts, 0);
        pairedOfName = 0;
        mayTellOfName = false;
        double listedAlone = names.totalOf(name) - initials;
        double most = 0;
        boolean inPhrase = hasInitials;
        int words = names.wordsTo(name);
        int to = names.phrasesTo(name);
        for (int i = names.wordsFrom(name); i < to; i++) {
            int word = names.wordAt(i);
            int line = table.first(word);
            if (line != SimilarityTable.NONE) {
                most += note(line);
                listedAlone -= i < words
                        ? names.vocabulary().listedAlone(word)
                        : names.loneWordsOfPhrase(name, i - words, table);
                inPhrase |= i >= words;
            }
        }
        double matched = 0;
        double paired = 0;
        double agreeing = agreeingAlways;
        for (int part = 0; part < parts; part++) {
            matched += best[part];
            paired += best[part] > 0 ? alone[part] : 0;
            agreeing += agrees[part];
        }
        boolean apart = listedAlone > Bound.ROUNDING && (speaking & ~pairedOfName) != 0;
        matched = Math.min(matched, most) + always;
        double queryAlone = roundedDown(whole - paired);
        listedAlone = roundedDown(listedAlone);
        Bound bound = new Bound(matched, queryAlone, listedAlone, agreeing, mayTellOfName, apart, false);
        if (bound.score(companions, trifles) < least) {
            return false;
        }
        // To look at what sort of words they are takes longest, so it comes last.
        boolean twoParties = !inPhrase
                && (tellingWords & ~pairedOfName) != 0
                && !names.isRepeating(name)
                && hasLoneTelling(name, names);
        return !twoParties || bound.ofTwoParties().score(companions, trifles) >= least;
    }

    /** Whether a word of a name that is like nothing in the query can tell one party from another. */
    private boolean hasLoneTelling(int name, ListedNames names) {
        for (int i = names.wordsFrom(name), to = names.wordsTo(name); i < to; i++) {
            int word = names.wordAt(i);
            if (table.first(word) == SimilarityTable.NONE
                    && names.vocabulary().word(word).kind().isTelling()) {
                return true;
            }
        }
        return false;
    }

    /** A sum without what it may be too large by. */
    private static double roundedDown(double sum) {
        return Math.max(0, sum - ROUNDING);
    }

    /** Notes what a listed word is to the parts of the query; gives the most that a pair with it contributes. */
    private double note(int first) {
        double most = 0;
        for (int line = first; line != SimilarityTable.NONE; line = table.next(line)) {
            int part = table.part(line);
            double worthOfLine = table.worth(line);
            best[part] = Math.max(best[part], worthOfLine);
            agrees[part] = Math.max(agrees[part], table.agreement(line));
            most = Math.max(most, worthOfLine);
            pairedOfName |= covers[part];
            mayTellOfName |= table.isTelling(line);
        }
        return most;
    }
}
