package org.exportscreening.rules;

import java.util.List;
import org.exportscreening.rules.text.Message;

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
    private static final int SHOWN = 2;

    /** Copies the list. */
    public Duty {
        dependsOn = List.copyOf(dependsOn);
    }

    /**
     * The same as a line for a reader.
     *
     * @return a sentence
     */
    public Message line() {
        Message must = Message.text(what);
        return dependsOn.isEmpty()
                ? Message.of("step.duty", must, citation)
                : Message.of("step.dutyOpen", first(), must, citation);
    }

    private Message first() {
        int more = dependsOn.size() - SHOWN;
        return more > 0
                ? Message.of("between.more", Message.list(Message.Between.COMMA, dependsOn.subList(0, SHOWN)), more)
                : Message.list(Message.Between.COMMA, dependsOn);
    }
}
