package org.exportscreening.list;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.exportscreening.list.format.MappedCsvReader;

/** A mapping, then behind an empty line the CSV file that it is for. */
class MappingFuzz {

    @DictionaryEntries({
        "\"columns\"",
        "\"constants\"",
        "\"name\"",
        "\"separator\"",
        "\\x0A\\x0A",
        "{",
        "}",
        "[",
        ";",
        "\\n"
    })
    @FuzzTest(maxDuration = "10s")
    void load(byte[] file) throws IOException {
        String[] parts = new String(file, StandardCharsets.UTF_8).split("\n\n", 2);
        try {
            ListFileLoader loader = new ListFileLoader(List.of(new MappedCsvReader()))
                    .withMapping(new ListInput("fuzz", new StringReader(parts[0])));
            Fuzzed.load(loader, parts[parts.length - 1].getBytes(StandardCharsets.UTF_8));
        } catch (ListDataException e) {
            Fuzzed.check(e);
        }
    }
}
