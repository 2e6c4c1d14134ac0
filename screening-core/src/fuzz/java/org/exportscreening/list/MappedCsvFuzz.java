package org.exportscreening.list;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.exportscreening.list.format.MappedCsvReader;

/** CSV files that a bundled mapping knows. */
class MappedCsvFuzz {

    @DictionaryEntries({"\"", ",", "\\x0A", ";", "produced by ", "provided by ", "and its "})
    @FuzzTest(maxDuration = "10s")
    void load(byte[] file) {
        Fuzzed.load(file, new MappedCsvReader());
    }
}
