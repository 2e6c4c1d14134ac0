package org.exportscreening.rules.fact;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.Nullable;
import org.exportscreening.rules.json.JsonCursor;

/**
 * All facts that rules may test and transactions may supply. Immutable and thread-safe.
 *
 * <p>Paths are dotted; in the catalogue {@code parties[].role} stands for the role of any party, in an answer {@code
 * parties[1].role} for that of the second. A list marked {@code recursive} may hold itself ({@code owners} of {@code owners});
 * the path of a nested element is that of the outermost.
 */
public final class FactCatalogue {
    /** The fact by which a transaction states that a condition, which no other fact tells, is met. */
    public static final String CERTIFICATIONS = "certifications";

    /** The fact by which a transaction names what was asked for and can not be determined. */
    static final String CANNOT_DETERMINE = "cannotDetermine";

    private final Map<String, FactDefinition> byPath;
    private final Map<String, String> aliases;
    private final Map<String, Map<String, FactDefinition>> members = new HashMap<>();
    private final FactPaths paths;
    private final CodeShape codes;

    FactCatalogue(Map<String, FactDefinition> byPath, FactPaths paths, CodeShape codes) {
        this.codes = codes;
        this.byPath = Collections.unmodifiableMap(byPath);
        this.paths = paths;
        Map<String, String> names = new LinkedHashMap<>();
        byPath.values().stream()
                .filter(d -> d.alias() != null)
                .forEach(d -> names.putIfAbsent(String.valueOf(d.alias()), d.path()));
        this.aliases = Collections.unmodifiableMap(names);
        byPath.values().forEach(this::addMember);
    }

    /** A list that holds itself is the same list at any depth. */
    private void addMember(FactDefinition definition) {
        String path = definition.path();
        int dot = path.lastIndexOf('.');
        String group = dot < 0 ? "" : path.substring(0, dot);
        members.computeIfAbsent(group, k -> new HashMap<>())
                .put(path.substring(dot + 1), byPath.getOrDefault(canonical(path), definition));
    }

    /**
     * Reads a catalogue: {@code {"facts": [{"path": ..., "type": ..., "question": ...}]}}.
     *
     * @param document the document
     * @return the catalogue
     * @throws org.exportscreening.rules.json.JsonException if the document is not a catalogue
     */
    public static FactCatalogue read(JsonCursor document) {
        return FactCatalogueReader.read(document);
    }

    /**
     * The catalogue's form of a path: indices replaced by {@code []}, nested recursive lists folded.
     *
     * @param path the path of one fact of one transaction
     * @return the path as the catalogue has it
     */
    public String canonical(String path) {
        return paths.canonical(path);
    }

    /**
     * Looks a fact up.
     *
     * @param path a path with or without indices
     * @return its definition, or empty if there is no such fact
     */
    public Optional<FactDefinition> find(String path) {
        return Optional.ofNullable(byPath.get(canonical(path)));
    }

    /** Whether a path, with indices, with {@code []} or without either, names a fact. */
    boolean names(String path) {
        String plain = canonical(path).replace("[]", "");
        return find(path).isPresent()
                || byPath.keySet().stream().anyMatch(p -> p.replace("[]", "").equals(plain));
    }

    /**
     * Looks up a fact below another.
     *
     * @param group the path of an object as the catalogue has it, of an element with {@code []} at its end, or empty for the root
     * @param name the name of the member
     * @return its definition; that of the outermost list where a list holds itself; null if there is no such fact
     */
    @Nullable
    FactDefinition member(String group, String name) {
        Map<String, FactDefinition> there = members.get(group);
        return there == null ? null : there.get(name);
    }

    /**
     * The path of the list whose elements go by a name inside {@code some}.
     *
     * @param alias such as {@code party}
     * @return such as {@code parties}, or empty
     */
    public Optional<String> listNamed(String alias) {
        return Optional.ofNullable(aliases.get(alias));
    }

    /**
     * The names directly below a path.
     *
     * @param prefix a canonical path, empty for the root
     * @return the last segments of the facts there, sorted
     */
    public Set<String> namesBelow(String prefix) {
        String start = prefix.isEmpty() ? "" : prefix + ".";
        Set<String> names = new TreeSet<>();
        for (FactDefinition d : byPath.values()) {
            if (d.path().startsWith(start) && d.suppliable()) {
                String rest = d.path().substring(start.length());
                if (rest.indexOf('.') < 0) {
                    names.add(rest);
                }
            }
        }
        return names;
    }

    /**
     * What a dotted code looks like.
     *
     * @return the shape of all facts of type code
     */
    public CodeShape codes() {
        return codes;
    }

    /**
     * This catalogue for a rulebook that brings no facts of its own: a fact that would be derived by a rule that is not there is
     * not derived.
     *
     * @param rules the rules that are there
     * @return a catalogue
     */
    public FactCatalogue forRules(Set<String> rules) {
        Map<String, FactDefinition> kept = new LinkedHashMap<>();
        byPath.forEach((path, d) ->
                kept.put(path, d.derivedBy() == null || rules.contains(d.derivedBy()) ? d : d.withoutDerivation()));
        return new FactCatalogue(kept, paths, codes);
    }

    /**
     * This catalogue with further words for a fact; itself if it has no such fact.
     *
     * @param path the path of a fact of type symbol
     * @param more words that are valid besides its own
     * @return a catalogue
     */
    public FactCatalogue withValues(String path, Collection<String> more) {
        FactDefinition definition = byPath.get(path);
        if (definition == null || more.isEmpty()) {
            return this;
        }
        Map<String, FactDefinition> all = new LinkedHashMap<>(byPath);
        all.put(path, definition.withValues(more));
        return new FactCatalogue(all, paths, codes);
    }

    /**
     * All facts, in the order of the catalogue file.
     *
     * @return the definitions
     */
    public Collection<FactDefinition> all() {
        return byPath.values();
    }
}
