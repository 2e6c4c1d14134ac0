package org.exportscreening.list.format;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.Nullable;

/**
 * One record of an XML file with all that is in it. Names are local names: the agencies change their namespaces.
 *
 * @param text its own text, without that of the children and without the blanks around it
 */
record XmlNode(
        String name, Map<String, String> attributes, String text, List<XmlNode> children, long line, long column) {

    XmlNode {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    /** An attribute, empty when it is not there. */
    String attribute(String attribute) {
        return Objects.requireNonNullElse(attributes.get(attribute), "");
    }

    /** The first child of this name, or null. */
    @Nullable
    XmlNode child(String child) {
        return children.stream()
                .filter(node -> node.name.equals(child))
                .findFirst()
                .orElse(null);
    }

    /** The children at the end of a path of names, in order. */
    List<XmlNode> all(String... path) {
        List<XmlNode> nodes = List.of(this);
        for (String step : path) {
            nodes = nodes.stream()
                    .flatMap(node -> node.children.stream())
                    .filter(node -> node.name.equals(step))
                    .toList();
        }
        return nodes;
    }

    /** The text of the first child at the end of a path of names, empty when there is none. */
    String text(String... path) {
        List<XmlNode> nodes = all(path);
        return nodes.isEmpty() ? "" : nodes.get(0).text;
    }
}
