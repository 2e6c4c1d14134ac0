package org.exportscreening.list.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exportscreening.list.ListCatalog;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.party.Address;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyName;
import org.exportscreening.party.PartyType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappedCsvReaderTest {

    private static final String MAPPING = """
            {"list": "INTERNAL", "format": "csv", "separator": ";",
             "columns": {"name": "Customer", "aliases": {"column": "Aka", "separator": "/"}, "formerNames": "Old",
                         "weakAliases": "Nick", "country": "Land", "address": "Street", "number": "No", "from": "Since",
                         "to": "Until", "citation": "Notice", "programs": "Why", "remarks": ["Note", "Note 2"]},
             "constants": {"type": "entity", "programs": "watch"},
             "ignored": ["Row"]}
            """;

    private static final String HEADER =
            "Row;No;Customer;Aka;Old;Nick;Land;Street;Since;Until;Notice;Why;Note;Note 2\n";

    @TempDir
    Path directory;

    @Test
    void aColumnThatTheMappingBreaksIntoLinesIsShownOnOne() throws IOException {
        write("ours.csv.mapping.json", MAPPING.replace("Notice", "No\\ntice"));
        write("ours.csv", HEADER + "1;17;Acme;;;;;;;;;;;\n");
        assertThatThrownBy(() -> ListCatalog.directory(directory).load())
                .isInstanceOf(ListDataException.class)
                .hasMessage("ours.csv:1: expected a column \"No tice\", as the mapping says, found none; nearest is"
                        + " \"Notice\".");
    }

    @Test
    void aConstantThatTheMappingBreaksIntoLinesIsShownOnOne() throws IOException {
        Files.writeString(directory.resolve("x.csv.mapping.json"), """
                {"list": "MIEU", "format": "csv", "columns": {"name": "Name"}, "constants": {"type": "a\\nb"}}
                """);
        Path file = Files.writeString(directory.resolve("x.csv"), "Name\nAcme\n");
        assertThatThrownBy(() -> ListCatalog.files(List.of(file)).load())
                .isInstanceOf(ListDataException.class)
                .hasMessageContaining("Unknown party type")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aMappingBesideTheFileSaysWhatItsColumnsAre() throws IOException {
        write("ours.csv.mapping.json", MAPPING);
        write(
                "ours.csv",
                HEADER + "1;17;Acme Ltd. (AXM);Acme One / Acme Two;Old Acme;Ace;China;1 Sample Road;3/4/21;2030-01-01;"
                        + "84 F.R. 5;;careful;very\n2;;Besta;;;;Atlantis;;soon;;;late payer;;\n");
        ListSnapshot snapshot = ListCatalog.directory(directory).load();
        ListEntry acme = snapshot.entries().get(0);
        assertThat(acme.list()).isEqualTo(ListId.INTERNAL);
        assertThat(acme.type()).isEqualTo(PartyType.ENTITY);
        assertThat(acme.names())
                .containsExactly(
                        new PartyName("Acme Ltd. (AXM)", NameKind.PRIMARY),
                        new PartyName("Acme Ltd.", NameKind.ALIAS),
                        new PartyName("AXM", NameKind.ALIAS),
                        new PartyName("Acme One", NameKind.ALIAS),
                        new PartyName("Acme Two", NameKind.ALIAS),
                        new PartyName("Ace", NameKind.WEAK_ALIAS),
                        new PartyName("Old Acme", NameKind.FORMER));
        assertThat(acme.addresses()).containsExactly(new Address("1 Sample Road", "CN"));
        assertThat(acme.from()).isEqualTo(LocalDate.of(2021, 3, 4));
        assertThat(acme.to()).isEqualTo(LocalDate.of(2030, 1, 1));
        assertThat(acme.citations()).containsExactly("84 FR 5");
        assertThat(acme.programs()).containsExactly("watch");
        assertThat(acme.remarks()).isEqualTo("careful; very");
        ListEntry besta = snapshot.entries().get(1);
        assertThat(besta.programs()).containsExactly("late payer");
        assertThat(besta.remarks()).isEqualTo("country: Atlantis; from: soon");
        assertThat(snapshot.manifest().sources().get(0).warnings())
                .containsExactly(
                        "Line 3: \"Atlantis\" is not a country; it is kept in the remarks.",
                        "Line 3: from \"soon\" is not a date; it is kept in the remarks.");
    }

    @Test
    void aMappingCanBeHandedIn() throws IOException {
        Path mapping = write("m.json", "{\"list\":\"889\",\"format\":\"csv\",\"columns\":{\"name\":\"Firm\"}}");
        Path file = write("list.csv", "Firm,Color\nAcme,red\n,blue\n");
        ListSnapshot snapshot = ListCatalog.file(file, new MappedCsvReader(CsvMapping.read(mapping)))
                .load();
        assertThat(snapshot.lists()).containsExactly(ListId.NDAA_889);
        assertThat(snapshot.manifest().sources().get(0).warnings())
                .containsExactly("Columns that are not mapped are not read: Color.");
        assertThat(snapshot.manifest().sources().get(0).problems())
                .extracting(problem -> problem.line() + ": " + problem.problem())
                .containsExactly("3: expected a name, found a blank cell.");
    }

    @Test
    void aMappedColumnThatIsMissingIsNamedWithTheNearest() throws IOException {
        write("ours.csv.mapping.json", MAPPING);
        Path file = write("ours.csv", HEADER.replace("Customer", "Costumer") + "\n");
        assertThatThrownBy(() -> ListCatalog.files(List.of(file)).load())
                .isInstanceOf(ListDataException.class)
                .hasMessage("ours.csv:1: expected a column \"Customer\", as the mapping says, found none; nearest is"
                        + " \"Costumer\".");
    }

    @Test
    void aMappingIsReadStrictly() throws IOException {
        noMapping("{\"list\":\"INTERNAL\",\"format\":\"xls\"}", "m.json: /format: expected \"csv\", found \"xls\".");
        noMapping(
                "{\"list\":\"INTERNAL\",\"format\":\"csv\",\"colums\":{}}",
                "m.json: /: expected one of list, format, separator, columns, constants, ignored; found \"colums\", did"
                        + " you mean \"columns\"?");
        noMapping("{\"list\":\"INTERNAL\",\"format\":\"csv\"}", "m.json: /columns: expected an object, found nothing.");
        noMapping(
                "{\"list\":\"INTERNAL\",\"format\":\"csv\",\"columns\":{\"country\":\"c\"}}",
                "m.json: expected a column for \"name\", found none.");
        noMapping(
                "{\"list\":\"INTERNAL\",\"format\":\"csv\",\"columns\":{\"name\":3}}",
                "m.json: /columns/name: expected an object, found 3.");
        noMapping("{\"list\":1,\"list\":2}", "m.json:1:17: expected JSON, found: Duplicate field 'list'");
        Path odd = write("m.json", "{\"list\":\"E\\nL\",\"format\":\"csv\",\"columns\":{\"name\":\"n\"}}");
        assertThatThrownBy(() -> CsvMapping.read(odd))
                .isInstanceOf(ListDataException.class)
                .hasMessageStartingWith("m.json: Unknown list \"E L\"");
        assertThatThrownBy(() -> CsvMapping.read(directory.resolve("no.json")))
                .isInstanceOf(ListDataException.class)
                .hasMessageStartingWith("no.json: expected a mapping, found nothing at");
        assertThatThrownBy(() -> new CsvMapping(ListId.EL, ',', Map.of(), Map.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void listsOfTheDefenseDepartmentAreKnownByTheirHeader() throws IOException {
        ListEntry entry = only("""
                name_as_printed,clean_name,alias,previous_name,parent_name,note,listed_since_earlier_edition
                Acme Works Inc. (AWI),Acme Works Inc.,AWI; Acme W,Old Works,Acme Group,why,2021-06-03
                """);
        assertThat(entry.list()).isEqualTo(ListId.CMC_1260H);
        assertThat(entry.names())
                .extracting(PartyName::text)
                .containsExactly("Acme Works Inc.", "Acme Works Inc. (AWI)", "AWI", "Acme W", "Old Works");
        assertThat(entry.countries()).containsExactly("CN");
        assertThat(entry.from()).isEqualTo(LocalDate.of(2021, 6, 3));
        assertThat(entry.remarks()).isEqualTo("why; Acme Group");
    }

    @Test
    void theCoveredListIsReadOutOfItsProse() throws IOException {
        Path file = write("list.csv", """
                covered_equipment_or_services,date_of_inclusion_on_covered_list
                "Telephones produced by Acme Company, including services provided by such entity.","March 12, 2021"
                "Products supplied, directly or indirectly, by AO Sample Lab or any of its successors.","March 25, 2022"
                Services provided by Ocean Corp and its wholly-owned subsidiary River (USA) LLC subject to section 1.,"May 1, 2022"
                Toasters produced in a foreign country.,"May 2, 2026"
                """);
        ListSnapshot snapshot = ListCatalog.files(List.of(file)).load();
        assertThat(snapshot.lists()).containsExactly(ListId.FCC);
        assertThat(snapshot.entries())
                .extracting(entry -> entry.names().stream().map(PartyName::text).toList())
                .containsExactly(
                        List.of("Acme Company"), List.of("AO Sample Lab"), List.of("Ocean Corp", "River (USA) LLC"));
        assertThat(snapshot.entries().get(0).from()).isEqualTo(LocalDate.of(2021, 3, 12));
        assertThat(snapshot.manifest().sources().get(0).warnings())
                .containsExactly("Line 5 names no party and was left out: Toasters produced in a foreign country.");
    }

    @Test
    void theOtherBundledMappings() throws IOException {
        ListEntry forced = only("""
                uflpa_entity,aliases,sub_list,effective_date,federal_register_citation
                Acme Cotton,Acme C; AC,i,2022-06-21,87 FR 47777
                """);
        assertThat(forced.list()).isEqualTo(ListId.UFLPA);
        assertThat(forced.programs()).containsExactly("i");
        ListEntry covered = only("""
                covered_entity,aliases,country,citation,covered_since,scope
                Acme Tel,,CN,x,2019-08-13,all
                """);
        assertThat(covered.list()).isEqualTo(ListId.NDAA_889);
        assertThat(covered.countries()).containsExactly("CN");
    }

    private ListEntry only(String text) throws IOException {
        return ListCatalog.files(List.of(write("list.csv", text)))
                .load()
                .entries()
                .get(0);
    }

    private void noMapping(String text, String message) throws IOException {
        Path file = write("m.json", text);
        assertThatThrownBy(() -> CsvMapping.read(file))
                .isInstanceOf(ListDataException.class)
                .hasMessage(message);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}
