package org.exportscreening.rules.fact;

import java.util.Map;

/**
 * One element of a list of objects.
 *
 * @param path its path with index, such as {@code parties[1]}
 * @param members its facts
 * @param pending whether it is uncertain that the element is there at all
 */
public record Element(String path, Map<String, Object> members, boolean pending) {}
