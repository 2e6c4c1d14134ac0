package org.exportscreening.rules.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.Nullable;

/**
 * The facts of one transaction, checked against a catalogue. Immutable and thread-safe.
 *
 * <p>A fact that was not supplied is simply not here; whether that means unknown is for the reader of it to say.
 */
public final class Facts {
    private final FactCatalogue catalogue;
    private final Map<String, Object> root;

    /** What stands at the root and in groups below it, by path, so that a rule finds a fact in one step. */
    private final Map<String, Object> byPath = new HashMap<>();

    Facts(FactCatalogue catalogue, Map<String, Object> root) {
        this.catalogue = catalogue;
        this.root = Collections.unmodifiableMap(root);
        index("", root);
    }

    private void index(String group, Map<?, ?> members) {
        members.forEach((name, value) -> {
            FactDefinition definition = catalogue.member(group, String.valueOf(name));
            if (definition != null) {
                byPath.put(definition.path(), value);
                if (value instanceof Map<?, ?> below) {
                    index(definition.path(), below);
                }
            }
        });
    }

    /**
     * The value supplied at the root or in a group below it.
     *
     * @param path the path as the catalogue has it
     * @return the value, or null if it was not supplied
     */
    @Nullable
    public Object at(String path) {
        return byPath.get(path);
    }

    /**
     * The catalogue that the facts were checked against.
     *
     * @return the catalogue
     */
    public FactCatalogue catalogue() {
        return catalogue;
    }

    /**
     * The members at the root.
     *
     * @return name to value; not modifiable
     */
    public Map<String, Object> root() {
        return root;
    }

    /**
     * The supplied value below a group of members.
     *
     * @param members where to start
     * @param path dotted, without indices
     * @return the value, or empty if it was not supplied
     */
    public static Optional<Object> lookUp(Map<String, Object> members, String path) {
        return Optional.ofNullable(find(members, path));
    }

    /**
     * The supplied value below a group of members.
     *
     * @param members where to start
     * @param path dotted, without indices
     * @return the value, or null if it was not supplied
     */
    @Nullable
    public static Object find(Map<String, Object> members, String path) {
        Object at = members;
        int start = 0;
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', start)) {
            at = at instanceof Map<?, ?> map ? map.get(path.substring(start, dot)) : null;
            start = dot + 1;
        }
        return at instanceof Map<?, ?> map ? map.get(start == 0 ? path : path.substring(start)) : null;
    }

    /**
     * The value at the root as text.
     *
     * @param path dotted, without indices
     * @return the text, or empty
     */
    public Optional<String> text(String path) {
        return lookUp(root, path).map(Object::toString);
    }

    /**
     * The elements of a list of objects.
     *
     * @param list the value of the list as {@link #lookUp} gives it
     * @param path the path of the list, with indices
     * @return its elements in order
     */
    @SuppressWarnings("unchecked") // FactReader and with() put nothing else there
    public static List<Element> elements(Object list, String path) {
        List<Element> elements = new ArrayList<>(((List<?>) list).size());
        int i = 0;
        for (Object o : (List<?>) list) {
            boolean pending = o instanceof Pending;
            Map<String, Object> members = o instanceof Pending p ? p.members() : (Map<String, Object>) o;
            elements.add(new Element(path + "[" + i++ + "]", members, pending));
        }
        return elements;
    }

    /**
     * Whether it is uncertain that an element is there at all.
     *
     * @param element an element of a list
     * @return true for a possible match that no person has decided on
     */
    public static boolean pending(Object element) {
        return element instanceof Pending;
    }

    /**
     * What an unknown value is known not to be.
     *
     * @param value as {@link #lookUp} gives it
     * @return the excluded values, empty if the value is known
     */
    public static Set<String> excluded(Object value) {
        return value instanceof OtherThan o ? o.excluded() : Set.of();
    }

    /**
     * Whether the value only says what it is not.
     *
     * @param value as {@link #lookUp} gives it
     * @return true if the value itself is unknown
     */
    public static boolean unknown(Object value) {
        return value instanceof OtherThan;
    }

    /**
     * These facts with a list of certain and uncertain elements put into one element of another list: what name screening found of a
     * party.
     *
     * @param list the outer list, such as {@code parties}
     * @param index which of its elements
     * @param name the inner list, such as {@code listings}
     * @param certain the members of each element that is there
     * @param possible the members of each element that may be there
     * @param key the member that tells elements apart, such as {@code list}
     * @param covered the values of {@code key} about which all is known; an element with any other value may be there too. Null
     *     if all values are covered
     * @return new facts
     */
    public Facts withUncertain(
            String list,
            int index,
            String name,
            List<Map<String, Object>> certain,
            List<Map<String, Object>> possible,
            String key,
            @Nullable Set<String> covered) {
        List<Object> inner = new ArrayList<>(certain);
        possible.forEach(p -> inner.add(new Pending(p)));
        if (covered != null) {
            inner.add(new Pending(Map.of(key, new OtherThan(covered))));
        }
        return with(list, index, name, inner);
    }

    /**
     * These facts with a list of certain elements put into one element of another list.
     *
     * @param list the outer list
     * @param index which of its elements
     * @param name the inner list
     * @param certain the members of each element
     * @return new facts
     */
    public Facts withCertain(String list, int index, String name, List<Map<String, Object>> certain) {
        return with(list, index, name, new ArrayList<>(certain));
    }

    /**
     * These facts with one more, or another value of one.
     *
     * @param path where, at the root or in groups below it, without indices
     * @param value a value of the fact's type
     * @return new facts
     */
    public Facts with(String path, Object value) {
        return new Facts(catalogue, put(root, path, value));
    }

    private static Map<String, Object> put(Map<?, ?> members, String path, Object value) {
        Map<String, Object> copy = new LinkedHashMap<>();
        members.forEach((k, v) -> copy.put((String) k, v));
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        Map<?, ?> below = copy.get(name) instanceof Map<?, ?> there ? there : Map.of();
        copy.put(name, dot < 0 ? value : put(below, path.substring(dot + 1), value));
        return Collections.unmodifiableMap(copy);
    }

    private Facts with(String list, int index, String name, List<Object> inner) {
        List<Object> outer = new ArrayList<>((List<?>) root.getOrDefault(list, List.of()));
        Map<String, Object> element = new LinkedHashMap<>();
        ((Map<?, ?>) outer.get(index)).forEach((k, v) -> element.put((String) k, v));
        element.put(name, Collections.unmodifiableList(inner));
        outer.set(index, Collections.unmodifiableMap(element));
        Map<String, Object> copy = new LinkedHashMap<>(root);
        copy.put(list, Collections.unmodifiableList(outer));
        return new Facts(catalogue, copy);
    }
}
