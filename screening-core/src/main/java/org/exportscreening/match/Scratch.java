package org.exportscreening.match;

/** What a query notes of each listed name while it looks for candidates. Reused from query to query; not thread-safe. */
final class Scratch {

    private final int[] query;
    private final int[] word;
    private final float[] worth;
    private final float[] alone;
    private final int[] agreeing;
    private final boolean[] sure;
    private final int[] touched;
    private int count;
    private int current;

    Scratch(int names) {
        this.query = new int[names];
        this.word = new int[names];
        this.worth = new float[names];
        this.alone = new float[names];
        this.agreeing = new int[names];
        this.sure = new boolean[names];
        this.touched = new int[names];
    }

    void begin() {
        current++;
        count = 0;
    }

    /** A listed name has a word like this one of the query; only the first call for a name and a word counts. */
    void add(int name, int queryWord, float contribution, float queryWeight) {
        touch(name);
        if (word[name] != queryWord) {
            word[name] = queryWord;
            worth[name] += contribution;
            alone[name] += queryWeight;
            agreeing[name]++;
        }
    }

    /** A listed name that is scored whatever its words promise. */
    void addSurely(int name) {
        touch(name);
        sure[name] = true;
    }

    private void touch(int name) {
        if (query[name] != current) {
            query[name] = current;
            word[name] = -1;
            worth[name] = 0;
            alone[name] = 0;
            agreeing[name] = 0;
            sure[name] = false;
            touched[count++] = name;
        }
    }

    int count() {
        return count;
    }

    int name(int i) {
        return touched[i];
    }

    boolean isSure(int name) {
        return sure[name];
    }

    double worth(int name) {
        return worth[name];
    }

    /** How many words of the query have a word like them in the name. */
    int agreeing(int name) {
        return agreeing[name];
    }

    /** The weight of the query's words that have a word like them in the name. */
    double paired(int name) {
        return alone[name];
    }
}
