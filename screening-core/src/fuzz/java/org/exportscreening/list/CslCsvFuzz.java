package org.exportscreening.list;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.exportscreening.list.format.CslCsvReader;

/** The Consolidated Screening List as CSV. */
class CslCsvFuzz {

    @DictionaryEntries({"\"", ",", "\\x0A", "; ", "(a.k.a. ", "a.k.a., the following two aliases: ", "F.R.", "744.11"})
    @FuzzTest(maxDuration = "10s")
    void load(byte[] file) {
        Fuzzed.load(file, new CslCsvReader());
    }
}
