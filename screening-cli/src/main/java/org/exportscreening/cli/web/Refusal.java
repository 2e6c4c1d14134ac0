package org.exportscreening.cli.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exportscreening.rules.json.Json;

/** A request that is not answered; the message is one sentence for the one who asked. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String place;
    private final transient List<String> allowed;

    private Refusal(int status, String message, String place, List<String> allowed) {
        super(message);
        this.status = status;
        this.place = place;
        this.allowed = List.copyOf(allowed);
    }

    /**
     * A refusal.
     *
     * @param status the HTTP status
     * @param message why, in one sentence
     * @param allowed the methods that would be allowed, where the method is what is wrong
     */
    public Refusal(int status, String message, List<String> allowed) {
        this(status, message, "", allowed);
    }

    static Refusal of(int status, String message) {
        return new Refusal(status, message, "", List.of());
    }

    /** A refusal of a body, with the place in it: line and column, or a JSON pointer. */
    static Refusal at(String place, String message) {
        return new Refusal(400, message, place, List.of());
    }

    Reply reply() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("status", status);
        tree.put("error", getMessage());
        if (!place.isEmpty()) {
            tree.put("place", place);
        }
        Reply reply = Reply.json(status, Json.write(tree, false));
        return allowed.isEmpty() ? reply : reply.with("Allow", String.join(", ", allowed));
    }
}
