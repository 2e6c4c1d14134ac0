package org.exportscreening.list;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.exportscreening.list.format.DeniedPersonsExportReader;
import org.exportscreening.list.format.DeniedPersonsReader;

/** Both forms of the Denied Persons List. */
class DeniedPersonsFuzz {

    @DictionaryEntries({"\"", ",", "\\x09", "\\x0A", " A/K/A ", "(A.K.A. ", "F.R."})
    @FuzzTest(maxDuration = "10s")
    void load(byte[] file) {
        Fuzzed.load(file, new DeniedPersonsReader(), new DeniedPersonsExportReader());
    }
}
