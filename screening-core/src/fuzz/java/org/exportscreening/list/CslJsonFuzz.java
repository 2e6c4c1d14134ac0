package org.exportscreening.list;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.exportscreening.list.format.CslJsonReader;

/** The Consolidated Screening List as JSON. */
class CslJsonFuzz {

    @DictionaryEntries({
        "\"results\"",
        "\"alt_names\"",
        "\"ids\"",
        "\"addresses\"",
        "null",
        "[",
        "{",
        "}",
        "\\n",
        "\\u0000"
    })
    @FuzzTest(maxDuration = "10s")
    void load(byte[] file) {
        Fuzzed.load(file, new CslJsonReader());
    }
}
