package org.exportscreening.list;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.exportscreening.list.format.OfacAdvancedXmlReader;
import org.exportscreening.list.format.OfacEnhancedXmlReader;
import org.exportscreening.list.format.OfacXmlReader;

/** The XML files of OFAC: legacy, enhanced and advanced. */
class OfacXmlFuzz {

    @DictionaryEntries({"<", "/>", "</", "<!DOCTYPE a>", "<![CDATA[", "]]>", "&amp;", "&#10;", "ID=\"1\""})
    @FuzzTest(maxDuration = "10s")
    void load(byte[] file) {
        Fuzzed.load(file, new OfacXmlReader(), new OfacEnhancedXmlReader(), new OfacAdvancedXmlReader());
    }
}
