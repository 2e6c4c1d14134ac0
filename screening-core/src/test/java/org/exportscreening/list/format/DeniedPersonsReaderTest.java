package org.exportscreening.list.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.exportscreening.TestData;
import org.exportscreening.list.ListCatalog;
import org.exportscreening.list.ListContent;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.ListInput;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.list.RowProblem;
import org.exportscreening.party.Address;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeniedPersonsReaderTest {

    private static final String TEXT = """
            Name|Street_Address|City|State|Country|Postal_Code|Effective_Date|Expiration_Date|Standard_Order|Last_Update|Action|FR_Citation
            | ZED QUILL|"1 MAIN, STREET"|RIVERTON|TX||75000|06/19/2003|06/29/2056|Y|2007-01-31|NOTICE ADDED|68 F.R. 38290 6/27/03 71 F.R. 38843 7/10/06
            |ZED  QUILL|BOX 7|LAKETOWN|ON|CA|K1A|06/19/2003|06/29/2056|Y|3017-02-01|NOTICE ADDED|68F.R. 38290 6/27/03, 71 F.R. 38843 7/10/06
            |ZED QUILL|BOX 8|LAKETOWN||PRC||06/19/2003||N|2007-01-31||68 F.R. 38290 6/27/03
            |MIA ROE A/K/A MAY ROW||SANDY|CY||||soon||||
            |PEARL (A.K.A. GEM LU) FOX|2 HILL|DUSTY||NM|||||||
            """.replaceAll("(?m)^\\|", "").replace('|', '\t');

    private static final String EXPORT = """
            Name and Address,Type of Denial,Effective Date,Expiration Date,Appropriate Federal Register Citations
            "Zed Quill
            1 Main Street, Riverton, TX 75000",Standard,6/19/2003,6/29/2056,68 F.R. 38290 6/27/03
            "Quill Parts, Inc., 12 Hill Road, Minsk, Belarus",Non-Standard,2003-06-19,,68 F.R. 38290 6/27/03
            Lone Name,Standard,,,
            """;

    @Test
    void rowsOfOneOrderAreOneEntry() {
        ListContent content = ListFiles.read(new DeniedPersonsReader(), TEXT);
        assertThat(content.problems()).isEmpty();
        assertThat(content.entries()).hasSize(4);
        ListEntry quill = content.entries().get(0);
        assertThat(quill.list()).isEqualTo(ListId.DPL);
        assertThat(quill.names()).containsExactly(new PartyName("ZED QUILL", NameKind.PRIMARY));
        assertThat(quill.addresses())
                .containsExactly(
                        new Address("1 MAIN, STREET, RIVERTON, TX, 75000", "US"),
                        new Address("BOX 7, LAKETOWN, ON, K1A", "CA"));
        assertThat(quill.citations()).containsExactly("68 FR 38290", "71 FR 38843");
        assertThat(quill.from()).isEqualTo(LocalDate.of(2003, 6, 19));
        assertThat(quill.to()).isEqualTo(LocalDate.of(2056, 6, 29));
        assertThat(quill.particulars().standardOrder()).isTrue();
        assertThat(quill.remarks()).isEqualTo("Action: NOTICE ADDED; Last update: 2007-01-31, 3017-02-01");
        assertThat(quill.provenance().line()).isEqualTo(2);
        assertThat(quill.footnotes()).isEmpty();
    }

    @Test
    void anotherOrderOfTheSamePersonStaysApart() {
        ListEntry other =
                ListFiles.read(new DeniedPersonsReader(), TEXT).entries().get(1);
        assertThat(other.primaryName()).isEqualTo("ZED QUILL");
        assertThat(other.particulars().standardOrder()).isFalse();
        assertThat(other.countries()).containsExactly("CN");
        assertThat(other.to()).isNull();
    }

    @Test
    void whatIsOddIsKeptAndSaid() {
        ListContent content = ListFiles.read(new DeniedPersonsReader(), TEXT);
        assertThat(content.warnings())
                .containsExactly(
                        "Line 3: last_update \"3017-02-01\" is kept as it is, but cannot be meant.",
                        "Line 5: expiration_date \"soon\" is not a date; it is kept in the remarks.");
        ListEntry roe = content.entries().get(2);
        assertThat(roe.remarks()).isEqualTo("expiration_date: soon");
        assertThat(roe.names())
                .extracting(PartyName::text)
                .containsExactly("MIA ROE A/K/A MAY ROW", "MIA ROE", "MAY ROW");
        assertThat(roe.addresses()).containsExactly(new Address("SANDY, CY", null));
        ListEntry fox = content.entries().get(3);
        assertThat(fox.names())
                .extracting(PartyName::text)
                .containsExactly("PEARL (A.K.A. GEM LU) FOX", "PEARL FOX", "GEM LU");
        assertThat(fox.addresses()).containsExactly(new Address("2 HILL, DUSTY, NM", "US"));
    }

    @Test
    void aRowThatCannotBeReadIsSaid() {
        ListContent content = ListFiles.read(new DeniedPersonsReader(), TEXT + "A\tB\n\n" + "\t".repeat(11) + "\n");
        assertThat(content.entries()).hasSize(4);
        assertThat(content.problems())
                .containsExactly(
                        new RowProblem(7, 0, "expected 12 columns, found 2."),
                        new RowProblem(9, 1, "expected a name, found a blank cell."));
    }

    @Test
    void theNewerExportIsReadToo() {
        ListContent content = ListFiles.read(new DeniedPersonsExportReader(), EXPORT);
        assertThat(content.problems()).isEmpty();
        assertThat(content.warnings()).isEmpty();
        assertThat(content.entries())
                .extracting(ListEntry::primaryName)
                .containsExactly("Zed Quill", "Quill Parts, Inc.", "Lone Name");
        ListEntry quill = content.entries().get(0);
        assertThat(quill.addresses()).containsExactly(new Address("1 Main Street, Riverton, TX 75000", null));
        assertThat(quill.particulars().standardOrder()).isTrue();
        ListEntry parts = content.entries().get(1);
        assertThat(parts.addresses()).containsExactly(new Address("12 Hill Road, Minsk", "BY"));
        assertThat(parts.particulars().standardOrder()).isFalse();
        assertThat(parts.from()).isEqualTo(LocalDate.of(2003, 6, 19));
        assertThat(parts.provenance().line()).isEqualTo(4);
    }

    @Test
    void aColumnThatStandsTwiceIsNamedInOneLine() {
        assertThatThrownBy(
                        () -> ListFiles.read(new DeniedPersonsReader(), TEXT.replaceFirst("\tAction", "\t\"City\n/\"")))
                .isInstanceOf(ListDataException.class)
                .hasMessage("list:1: expected each column once, found \"City /\" twice.");
    }

    @Test
    void aMissingColumnIsNamed() {
        assertThatThrownBy(() -> ListFiles.read(new DeniedPersonsReader(), TEXT.replaceFirst("City", "Town")))
                .isInstanceOf(ListDataException.class)
                .hasMessageStartingWith("list:1: expected a column \"city\", found none; nearest is \"");
    }

    @Test
    void anOpenQuoteCountsForAllTheRowsThatItSwallows() {
        ListContent content = ListFiles.read(new DeniedPersonsReader(), TEXT + "\"open\nA\nB\nC\n");
        assertThat(content.problems())
                .containsExactly(
                        new RowProblem(7, 0, 4, "expected a row of CSV, found: Missing closing quote for value."));
        assertThat(content.entries())
                .hasSameSizeAs(ListFiles.read(new DeniedPersonsReader(), TEXT).entries());
    }

    @Test
    void damageIsNoticed() {
        ListFiles.survivesMutation(new DeniedPersonsReader(), TEXT);
        ListFiles.survivesMutation(new DeniedPersonsExportReader(), EXPORT);
    }

    @ParameterizedTest
    @CsvSource({"2018-08, 539, 421", "2019-06, 546, 429", "2023-11, 665, 567"})
    void readsTheRealLists(String month, int rows, int entries) throws IOException {
        Path file = TestData.real("lists/dpl-" + month + ".txt");
        assertThat(rows(file)).isEqualTo(rows);
        ListSnapshot snapshot = ListCatalog.files(List.of(file)).load();
        assertThat(snapshot.manifest().sources().get(0).problems()).isEmpty();
        assertThat(snapshot.entries().size()).isEqualTo(entries);
        assertThat(snapshot.entries()).filteredOn(entry -> entry.from() == null).isEmpty();
    }

    @Test
    void theOddYearsOfTheRealListsAreSaid() {
        Path file = TestData.real("lists/dpl-2023-11.txt");
        assertThat(ListCatalog.files(List.of(file))
                        .load()
                        .manifest()
                        .sources()
                        .get(0)
                        .warnings())
                .hasSize(3)
                .contains("Line 316: last_update \"3033-09-30\" is kept as it is, but cannot be meant.");
    }

    private static int rows(Path file) throws IOException {
        int count = 0;
        try (Reader text = Files.newBufferedReader(file);
                CsvTable rows = new CsvTable(new ListInput("list", text), '\t', DeniedPersonsReader.COLUMNS)) {
            while (rows.next() != null) {
                count++;
            }
        }
        return count;
    }
}
