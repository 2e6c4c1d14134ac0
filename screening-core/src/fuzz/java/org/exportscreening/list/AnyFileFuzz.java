package org.exportscreening.list;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any file at all, with the readers of a catalog; gzip and zip archives too. */
class AnyFileFuzz {

    @DictionaryEntries({"PK\\x03\\x04", "PK\\x01\\x02", "PK\\x05\\x06", "\"", ",", "\\x0A", "<", "{"})
    @FuzzTest(maxDuration = "10s")
    void load(byte[] file) {
        Fuzzed.load(ListCatalog.loader(), file);
    }
}
