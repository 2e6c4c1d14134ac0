package org.exportscreening.list;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.exportscreening.list.format.StarterReader;

/** Our own JSON form of a list. */
class StarterFuzz {

    @DictionaryEntries({"\"list\"", "\"entries\"", "\"name\"", "\"from\"", "null", "[", "{", "}", "\\n", "\\u0000"})
    @FuzzTest(maxDuration = "10s")
    void load(byte[] file) {
        Fuzzed.load(file, new StarterReader());
    }
}
