package org.exportscreening.list;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.exportscreening.list.format.EcfrReader;

/** Part 744 as XML. */
class EcfrFuzz {

    @DictionaryEntries({
        "<TR>",
        "</TR>",
        "<TD>",
        "</TD>",
        "<TD/>",
        "rowspan=\"2\"",
        "colspan=\"2\"",
        "<!DOCTYPE a>",
        "&amp;",
        "<SU>1</SU>",
        "<HEAD>"
    })
    @FuzzTest(maxDuration = "10s")
    void load(byte[] file) {
        Fuzzed.load(file, new EcfrReader());
    }
}
