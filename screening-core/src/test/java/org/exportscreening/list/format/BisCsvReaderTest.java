package org.exportscreening.list.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.exportscreening.list.ListContent;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.RowProblem;
import org.exportscreening.party.Address;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyName;
import org.junit.jupiter.api.Test;

class BisCsvReaderTest {

    private static final String HEADER =
            "Source List,Entity Number,SDN Type,Programs,Name,Title,Address,City,State/Province,Postal Code,Country,Federal"
                    + " Register Notice,Effective Date,Date Lifted/Waived/Expired,Standard Order,License Requirement,License"
                    + " Policy,Call Sign,Vessel Type,Gross Tonnage,Gross Register Tonnage,Vessel Flag,Vessel Owner,Remarks/Notes,"
                    + "Address Number,Address Remarks,Alternate Number,Alternate Type,Alternate Name,Alternate Remarks,Web Link\n";

    private static final String LIST = HEADER
            + row(
                    "source_list",
                    "EL",
                    "entity_number",
                    "7",
                    "name",
                    "Acme Labs",
                    "address",
                    "1 Main St",
                    "city",
                    "Minsk",
                    "country",
                    "Belarus",
                    "federal_register_notice",
                    "87 FR 13141",
                    "effective_date",
                    "3/3/2022",
                    "license_requirement",
                    "All items. (See \u00a7\u00a7734.9(g),3 of the EAR.)",
                    "license_policy",
                    "Denial",
                    "remarks_notes",
                    "first")
            + row(
                    "source_list",
                    "EL",
                    "entity_number",
                    "7",
                    "name",
                    "Acme Labs",
                    "address",
                    "2 Side St",
                    "country",
                    "Crimea Region of Ukraine",
                    "federal_register_notice",
                    "88 FR 1234",
                    "alternate_type",
                    "fka",
                    "alternate_name",
                    "Acme Works",
                    "effective_date",
                    "3/3/2022",
                    "license_requirement",
                    "Other",
                    "license_policy",
                    "Denial",
                    "remarks_notes",
                    "first")
            + row("source_list", "MEU", "name", "Bolt Co.", "country", "Nowhere", "alternate_name", "BC; and Bolt")
            + row("source_list", "MEU", "name", "Bolt Co.", "country", "China", "city", "Wuhan")
            + row("source_list", "EL", "name", "Address 01", "address", "5/F, Hill Tower", "country", "Hong Kong");

    @Test
    void rowsOfOneNumberAreOneEntry() {
        ListEntry acme = ListFiles.read(new BisCsvReader(), LIST).entries().get(0);
        assertThat(acme.list()).isEqualTo(ListId.EL);
        assertThat(acme.names())
                .containsExactly(
                        new PartyName("Acme Labs", NameKind.PRIMARY), new PartyName("Acme Works", NameKind.FORMER));
        assertThat(acme.addresses())
                .containsExactly(new Address("1 Main St, Minsk", "BY"), new Address("2 Side St", "UA-43"));
        assertThat(acme.citations()).containsExactly("87 FR 13141", "88 FR 1234");
        assertThat(acme.from()).isEqualTo(LocalDate.of(2022, 3, 3));
        assertThat(acme.footnotes()).containsExactly(3);
        assertThat(acme.licenseRequirement()).startsWith("All items.");
        assertThat(acme.licensePolicy()).isEqualTo("Denial");
        assertThat(acme.remarks()).isEqualTo("first; license_requirement: Other");
    }

    @Test
    void withoutANumberTheNameAndTheNoticeJoin() {
        ListContent content = ListFiles.read(new BisCsvReader(), LIST);
        assertThat(content.entries()).hasSize(3);
        ListEntry bolt = content.entries().get(1);
        assertThat(bolt.list()).isEqualTo(ListId.MEU);
        assertThat(bolt.names()).extracting(PartyName::text).containsExactly("Bolt Co.", "BC", "Bolt");
        assertThat(bolt.addresses()).containsExactly(new Address("Nowhere", null), new Address("Wuhan", "CN"));
        assertThat(bolt.footnotes()).isEmpty();
        assertThat(content.warnings())
                .containsExactly("Line 3: license_requirement differs from that of an earlier row of \"Acme Labs\";"
                        + " it is kept in the remarks.");
    }

    @Test
    void anAddressMayBeListedByItself() {
        ListEntry address = ListFiles.read(new BisCsvReader(), LIST).entries().get(2);
        assertThat(address.addressOnly()).isTrue();
        assertThat(address.footnotes()).isNull();
        assertThat(address.addresses()).containsExactly(new Address("5/F, Hill Tower", "HK"));
        assertThat(address.names()).contains(new PartyName("5/F, Hill Tower", NameKind.ADDRESS));
    }

    @Test
    void namesWithinNamesAreFound() {
        String list = HEADER
                + row("source_list", "MEU", "name", "Works of Acme Limited (WAL), a.k.a. Lens Works")
                + row("source_list", "MEU", "name", "Acme", "alternate_name", "Second Academy (f.k.a. Old Acme)");
        assertThat(ListFiles.read(new BisCsvReader(), list).entries().get(0).names())
                .contains(new PartyName("WAL", NameKind.ALIAS), new PartyName("Lens Works", NameKind.ALIAS));
        assertThat(ListFiles.read(new BisCsvReader(), list).entries().get(1).names())
                .contains(
                        new PartyName("Second Academy", NameKind.WEAK_ALIAS),
                        new PartyName("Old Acme", NameKind.FORMER));
    }

    @Test
    void aLineAboveTheHeaderSaysTheDay() {
        ListContent content =
                ListFiles.read(new BisCsvReader(), "\"Last updated: May 23, 2014\"" + ",".repeat(30) + "\n" + LIST);
        assertThat(content.asOf()).isEqualTo(LocalDate.of(2014, 5, 23));
        assertThat(content.entries()).hasSize(3);
    }

    @Test
    void rowsThatCannotBeReadAreSaid() {
        ListContent content = ListFiles.read(
                new BisCsvReader(),
                LIST + row("source_list", "XL", "name", "A") + row("source_list", "EL") + "EL,,,,A\n");
        assertThat(content.problems())
                .containsExactly(
                        new RowProblem(7, 1, "expected a known list such as EL or MEU, found \"XL\"."),
                        new RowProblem(8, 15, "expected a name, found a blank cell."),
                        new RowProblem(9, 0, "expected 31 columns, found 5."));
    }

    @Test
    void ofSeveralDaysTheFirstCounts() {
        ListContent content = ListFiles.read(
                new BisCsvReader(),
                HEADER + row("source_list", "EL", "name", "A", "effective_date", "5/14/2001; 8/20/2014"));
        assertThat(content.entries().get(0).from()).isEqualTo(LocalDate.of(2001, 5, 14));
        assertThat(content.entries().get(0).remarks()).isEqualTo("effective_date: 5/14/2001; 8/20/2014");
        assertThat(content.warnings())
                .containsExactly("Line 2: effective_date \"5/14/2001; 8/20/2014\" is not a date; it is kept in the"
                        + " remarks, and the first one counts.");
    }

    @Test
    void aHeaderAloneIsRefused() {
        assertThatThrownBy(() -> ListFiles.read(new BisCsvReader(), HEADER))
                .isInstanceOf(ListDataException.class)
                .hasMessage("list: expected at least one row below the header, found none.");
    }

    @Test
    void damageIsNoticed() {
        ListFiles.survivesMutation(new BisCsvReader(), LIST);
    }

    private static String row(String... cells) {
        Map<String, String> byColumn = new HashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            byColumn.put(cells[i], cells[i + 1]);
        }
        return BisCsvReader.COLUMNS.stream()
                        .map(column -> "\"" + byColumn.getOrDefault(column, "") + "\"")
                        .collect(Collectors.joining(","))
                + "\n";
    }
}
