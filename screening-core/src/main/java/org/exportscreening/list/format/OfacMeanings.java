package org.exportscreening.list.format;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What ids mean by the tables that a file of the advanced XML format brings along. Not thread-safe. */
final class OfacMeanings {

    /** By kind and id: "AliasType 1400". */
    private final Map<String, String> meanings = new HashMap<>();

    void read(XmlNode sets) {
        for (XmlNode set : sets.children()) {
            for (XmlNode value : set.children()) {
                meanings.put(value.name() + " " + value.attribute("ID"), value.text());
            }
        }
    }

    /** The meaning of an id, empty when the tables do not give it. */
    String of(String kind, String id) {
        return Objects.requireNonNullElse(meanings.get(kind + " " + id), "");
    }
}
