package org.exportscreening.list.format;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.exportscreening.list.ListContent;
import org.exportscreening.list.ListInput;
import org.exportscreening.list.ListReader;

/**
 * The advanced XML format of the Office of Foreign Assets Control ({@code SDN_ADVANCED.XML}, {@code CONS_ADVANCED.XML}), in
 * which everything is a reference: a party to its addresses and documents, and a sanctions entry, further down, to the party
 * and to its list. References are resolved by the tables that the file brings along, so that no number is built in here.
 *
 * <p>Written from the published structure of the format, without a real file at hand. Which lists are read from which file is
 * as in {@link OfacEnhancedXmlReader}: when an entry names the consolidated umbrella list, its mention of the SDN List is left
 * to the SDN file.
 */
public final class OfacAdvancedXmlReader implements ListReader {

    private static final String ROOT = "Sanctions";

    /** For {@link java.util.ServiceLoader}. */
    public OfacAdvancedXmlReader() {}

    @Override
    public String format() {
        return "OFAC advanced XML";
    }

    @Override
    public boolean recognizes(String head) {
        return XmlRecords.root(head).equals(ROOT);
    }

    @Override
    public ListContent read(ListInput input) throws IOException {
        OfacAdvancedFile file = new OfacAdvancedFile(input.name());
        Map<String, Consumer<XmlNode>> records = new LinkedHashMap<>();
        records.put("DateOfIssue", file::issued);
        records.put("ReferenceValueSets", file::references);
        records.put("Location", file::location);
        records.put("IDRegDocument", file::document);
        records.put("DistinctParty", file::party);
        records.put("SanctionsEntry", file::listing);
        XmlRecords.read(input, ROOT, records);
        return file.finish();
    }
}
