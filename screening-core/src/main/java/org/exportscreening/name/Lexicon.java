package org.exportscreening.name;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.annotation.Nullable;

/**
 * The words that the library knows: legal forms, titles, words of grammar and of trades, numbers, places, names of people, and
 * words that many are named by. Of a word in several tables, the first of these counts. Immutable.
 */
final class Lexicon {

    /** Shorter parts of phrases are often words of their own. */
    private static final int SHORTEST_PART = 5;

    /** "Foundation" or "cooperative" says more of a party than "ltd" does. */
    private static final Set<String> NAMED_FORMS =
            Set.of("association", "cooperative", "foundation", "state", "trust-fund");

    private static final String TABLES = "words/";

    private final Map<String, Word> words;
    private final Map<String, Integer> longestFrom;

    /** What the tables say of a word: the spelling that stands for it, and its kind. */
    record Word(String key, WordKind kind) {}

    private Lexicon(Map<String, Word> words, Map<String, Integer> longestFrom) {
        this.words = words;
        this.longestFrom = longestFrom;
    }

    /** The tables that come with the library, read once. */
    static Lexicon bundled() {
        return Bundled.LEXICON;
    }

    private static final class Bundled {
        static final Lexicon LEXICON = load();
    }

    private static Lexicon load() {
        Loader loader = new Loader();
        loader.legalForms("legal-forms.txt");
        loader.legalForms("legal-forms-other-scripts.txt");
        loader.kind("trade-words.txt", WordKind.GENERIC);
        loader.kind("honorifics.txt", WordKind.HONORIFIC);
        loader.kind("function-words.txt", WordKind.FUNCTION);
        loader.kind("particles.txt", WordKind.PARTICLE);
        loader.numbers("numbers.txt");
        loader.kind("places.txt", WordKind.PLACE);
        loader.kind("given-names.txt", WordKind.GIVEN_NAME);
        loader.kind("surnames.txt", WordKind.SURNAME);
        loader.kind("nicknames.txt", WordKind.GIVEN_NAME);
        loader.kind("common-words.txt", WordKind.COMMON);
        loader.partsOfPhrases();
        return new Lexicon(loader.words, loader.longestFrom);
    }

    /** The word, or the words separated by blanks; null when the tables do not have them. */
    @Nullable
    Word find(String phrase) {
        return words.get(phrase);
    }

    /** How many words the longest entry has that begins with this word; 1 when there is none of several. */
    int longestFrom(String firstWord) {
        return longestFrom.getOrDefault(firstWord, 1);
    }

    /** Where the legal form begins in a name written in Chinese characters without blanks; its length when there is none. */
    int hanFormStart(String run) {
        for (int start = 0; start < run.length(); start++) {
            Word known = words.get(run.substring(start));
            if (known != null && known.kind() == WordKind.LEGAL_FORM) {
                return start;
            }
        }
        return run.length();
    }

    private static final class Loader {

        private final Map<String, Word> words = new HashMap<>();
        /** The spellings of a line share their word. */
        private Word lastWord = new Word("", WordKind.DISTINCTIVE);

        private final Map<String, Word> parts = new HashMap<>();
        private final Map<String, Integer> longestFrom = new HashMap<>();

        /** Legal forms are compared by their class, not by their spelling. */
        void legalForms(String table) {
            WordTable.read(
                    TABLES + table,
                    (section, canonical, spelling) -> add(
                            spelling,
                            NAMED_FORMS.contains(section)
                                    ? new Word(canonical, WordKind.GENERIC)
                                    : new Word(LegalForms.CLASS + section, WordKind.LEGAL_FORM)));
        }

        /** "No." announces a number and says nothing itself. */
        void numbers(String table) {
            WordTable.read(
                    TABLES + table,
                    (section, canonical, spelling) -> add(
                            spelling,
                            "markers".equals(section)
                                    ? new Word(spelling, WordKind.FUNCTION)
                                    : new Word(canonical, WordKind.NUMBER)));
        }

        void kind(String table, WordKind kind) {
            WordTable.read(TABLES + table, (section, canonical, spelling) -> {
                Word known = words.get(canonical);
                // A spelling of a word that an earlier table has is a spelling of that: a key has one kind.
                add(spelling, known != null && known.key().equals(canonical) ? known : new Word(canonical, kind));
            });
        }

        /** A word that is known from phrases only counts as these do: {@code kong}, {@code otvetstvennostyu}. */
        void partsOfPhrases() {
            for (Map.Entry<String, Word> phrase : words.entrySet()) {
                if (phrase.getKey().indexOf(' ') < 0) {
                    continue;
                }
                WordKind kind = phrase.getValue().kind();
                for (String part : phrase.getKey().split(" ", -1)) {
                    Word known = parts.get(part);
                    boolean lower = known == null || kind.compareTo(known.kind()) > 0;
                    if (part.length() >= SHORTEST_PART && lower) {
                        parts.put(part, new Word(part, kind));
                    }
                }
            }
            parts.forEach(words::putIfAbsent);
        }

        private void add(String spelling, Word given) {
            // Component by component: what a record makes of equals() is slow until it is compiled, and this runs at
            // every start.
            boolean same = given.kind() == lastWord.kind() && given.key().equals(lastWord.key());
            Word word = same ? lastWord : given;
            lastWord = word;
            words.putIfAbsent(spelling, word);
            int count = 1;
            for (int blank = spelling.indexOf(' '); blank >= 0; blank = spelling.indexOf(' ', blank + 1)) {
                count++;
            }
            if (count > 1) {
                longestFrom.merge(spelling.substring(0, spelling.indexOf(' ')), count, Math::max);
            }
        }
    }
}
