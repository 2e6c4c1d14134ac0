package org.exportscreening.name.script;

import java.util.ArrayList;
import java.util.List;

/** Collects spellings: distinct, not empty, in the order of arrival, and not more than a matcher can afford to compare. */
final class Spellings {

    static final int MOST = 4;

    private final List<String> list = new ArrayList<>(MOST);

    void add(String spelling) {
        if (list.size() < MOST && !spelling.isEmpty() && !list.contains(spelling)) {
            list.add(spelling);
        }
    }

    void addAll(Iterable<String> spellings) {
        for (String spelling : spellings) {
            add(spelling);
        }
    }

    int size() {
        return list.size();
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    List<String> list() {
        return List.copyOf(list);
    }
}
