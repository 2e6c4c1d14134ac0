package org.exportscreening.list;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.exportscreening.list.format.BisCsvReader;
import org.exportscreening.list.format.UvlCsvReader;

/** The CSV files of BIS: its combined lists and the Unverified List. */
class BisCsvFuzz {

    @DictionaryEntries({"\"", ",", "\\x0A", ";", "a.k.a., the following two aliases: ", "; and ", "Last updated: "})
    @FuzzTest(maxDuration = "10s")
    void load(byte[] file) {
        Fuzzed.load(file, new BisCsvReader(), new UvlCsvReader());
    }
}
