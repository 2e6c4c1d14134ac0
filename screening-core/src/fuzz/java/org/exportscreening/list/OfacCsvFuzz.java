package org.exportscreening.list;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.exportscreening.list.format.OfacAddressReader;
import org.exportscreening.list.format.OfacAliasReader;
import org.exportscreening.list.format.OfacCommentsReader;
import org.exportscreening.list.format.OfacPrimaryReader;

/** The CSV files of OFAC: the main file and its companions. */
class OfacCsvFuzz {

    @DictionaryEntries({"\"", ",", "-0-", "\\x0D\\x0A", "] [", "; ", "DOB ", "a.k.a. '"})
    @FuzzTest(maxDuration = "10s")
    void load(byte[] file) {
        Fuzzed.load(
                file,
                new OfacPrimaryReader(),
                new OfacAliasReader(),
                new OfacAddressReader(),
                new OfacCommentsReader());
    }
}
