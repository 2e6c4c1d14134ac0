package org.exportscreening.rules;

import java.util.List;

/**
 * Something that the regulations ask for whatever the answer is, such as a filing or the keeping of records: it changes no outcome.
 * Immutable.
 *
 * @param rule the id of the rule
 * @param citation where it stands
 * @param what what must be done, as a sentence
 * @param dependsOn the missing facts that decide whether it is due; empty if it is due
 * @param verified whether a primary source was read
 */
public record Duty(String rule, String citation, String what, List<String> dependsOn, boolean verified) {
    /** Copies the list. */
    public Duty {
        dependsOn = List.copyOf(dependsOn);
    }

    /** The same as a line for a reader. */
    String line() {
        return (dependsOn.isEmpty() ? "" : "Find out whether this is due (it depends on " + first() + "): ") + what
                + " (" + citation + ")";
    }

    private String first() {
        int more = dependsOn.size() - 2;
        return more > 0
                ? String.join(", ", dependsOn.subList(0, 2)) + " and " + more + " more"
                : String.join(", ", dependsOn);
    }
}
