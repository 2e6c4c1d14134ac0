package org.exportscreening.cli.watch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.json.JsonCursor;

/**
 * What the last complete run knew: JSON Lines, a head and then one line a customer.
 *
 * @param options what was asked for: another threshold or other lists make everyone to be screened again
 * @param snapshot digest of the lists
 * @param lists name of the file with the lists as they were
 * @param customers by id, in the order of the file
 */
record WatchState(String options, String snapshot, String lists, Map<String, Known> customers) {

    private static final int FORMAT = 1;

    static WatchState read(String source, BufferedReader in) throws IOException {
        JsonCursor head = line(source, in, 1);
        if (head.get("format").number().intValue() != FORMAT) {
            throw head.error("expected format " + FORMAT);
        }
        int count = head.get("customers").number().intValue();
        Map<String, Known> customers = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            JsonCursor customer = line(source, in, i + 2L);
            customers.put(customer.get("id").text(), Known.read(customer));
        }
        return new WatchState(
                head.get("options").text(),
                head.get("snapshot").text(),
                head.get("lists").text(),
                customers);
    }

    private static JsonCursor line(String source, BufferedReader in, long number) throws IOException {
        String line = in.readLine();
        return Json.parseLine(source, number, line == null ? "" : line);
    }

    void write(Writer out) throws IOException {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("format", FORMAT);
        head.put("options", options);
        head.put("snapshot", snapshot);
        head.put("lists", lists);
        head.put("customers", customers.size());
        out.write(Json.write(head, false) + "\n");
        for (Map.Entry<String, Known> customer : customers.entrySet()) {
            out.write(Json.write(customer.getValue().tree(customer.getKey()), false) + "\n");
        }
    }
}
