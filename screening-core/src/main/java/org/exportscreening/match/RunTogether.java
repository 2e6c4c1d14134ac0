package org.exportscreening.match;

/** Finds the listed names that have apart what a query has run together. Immutable. */
final class RunTogether {

    private final ListedNames names;
    private final Vocabulary vocabulary;
    private final Neighbors neighbors;

    RunTogether(ListedNames names) {
        this.names = names;
        this.vocabulary = names.vocabulary();
        this.neighbors = names.neighbors();
    }

    void find(ScoredName query, Scratch scratch) {
        for (int q = 0; q < query.size(); q++) {
            split(query.words[q].text(), scratch);
        }
    }

    private void split(String word, Scratch scratch) {
        int hash = 0;
        for (int i = 1; i < word.length(); i++) {
            hash = Texts.hash(hash, word.charAt(i - 1));
            int first = vocabulary.text(word, 0, i, hash);
            if (first != Texts.NONE) {
                split(word, i, first, scratch);
            }
        }
    }

    private void split(String word, int from, int first, Scratch scratch) {
        int hash = 0;
        for (int i = from + 1; i <= word.length(); i++) {
            hash = Texts.hash(hash, word.charAt(i - 1));
            int second = vocabulary.text(word, from, i, hash);
            if (second == Texts.NONE) {
                continue;
            }
            if (i == word.length()) {
                apart(first, second, Texts.NONE, scratch);
            } else if (vocabulary.isLength(word.length() - i)) {
                int last = vocabulary.text(word, i, word.length(), Texts.hash(word, i, word.length()));
                if (last != Texts.NONE) {
                    apart(first, second, last, scratch);
                }
            }
        }
    }

    /** Names with these neighbors; the third may be none. Looks at those that have the rarest of them. */
    private void apart(int first, int second, int third, Scratch scratch) {
        if (!neighbors.maybe(first, second) || (third != Texts.NONE && !neighbors.maybe(second, third))) {
            return;
        }
        int rarest = vocabulary.namesWithText(first, names) <= vocabulary.namesWithText(second, names) ? first : second;
        if (third != Texts.NONE && vocabulary.namesWithText(third, names) < vocabulary.namesWithText(rarest, names)) {
            rarest = third;
        }
        Grouped withWord = names.withWord();
        for (int id = vocabulary.firstWithText(rarest); id != Vocabulary.NONE; id = vocabulary.nextWithText(id)) {
            for (int i = withWord.from(id); i < withWord.to(id); i++) {
                if (hasNeighbors(withWord.at(i), first, second, third)) {
                    scratch.addSurely(withWord.at(i));
                }
            }
        }
    }

    private boolean hasNeighbors(int name, int first, int second, int third) {
        int count = third == Texts.NONE ? 2 : Alignment.MOST_JOINED;
        int last = names.wordsTo(name) - count;
        for (int i = names.wordsFrom(name); i <= last; i++) {
            if (text(i) == first && text(i + 1) == second && (third == Texts.NONE || text(i + 2) == third)) {
                return true;
            }
        }
        return false;
    }

    private int text(int position) {
        return vocabulary.textOf(names.wordAt(position));
    }
}
