package org.exportscreening.list.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.exportscreening.TestData;
import org.exportscreening.list.ListCatalog;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.list.ListSource;
import org.exportscreening.list.VesselFacts;
import org.exportscreening.party.Address;
import org.exportscreening.party.Identifier;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyName;
import org.exportscreening.party.PartyType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfacXmlReadersTest {

    @TempDir
    Path directory;

    @Test
    void readsTheOlderFormat() throws IOException {
        ListSnapshot snapshot = load(fixture("ofac-legacy.xml"));
        ListSource source = snapshot.manifest().sources().get(0);
        assertThat(source.asOf()).isEqualTo(LocalDate.of(2024, 5, 16));
        assertThat(source.warnings()).isEmpty();
        ListEntry person = snapshot.entries().get(0);
        assertThat(person.list()).isEqualTo(ListId.SDN);
        assertThat(person.type()).isEqualTo(PartyType.INDIVIDUAL);
        assertThat(person.names())
                .containsExactly(
                        new PartyName("DOE, Jan", NameKind.PRIMARY),
                        new PartyName("ДОУ, Ян", NameKind.ALIAS),
                        new PartyName("ROE", NameKind.FORMER),
                        new PartyName("JD", NameKind.WEAK_ALIAS));
        assertThat(person.addresses())
                .containsExactly(new Address("1 Main St, Havana, 7", "CU"), new Address("", "UA-43"));
        assertThat(person.identifiers())
                .containsExactly(new Identifier("Passport", "A1", "EG"), new Identifier("Gender", "Male", null));
        assertThat(person.particulars().datesOfBirth()).containsExactly("circa 1950");
        assertThat(person.particulars().nationalities()).containsExactly("KP");
        assertThat(person.particulars().citizenships()).containsExactly("Atlantis");
        assertThat(person.remarks()).isEqualTo("(Linked To: DOE TRADE CO.)");
        assertThat(person.provenance().line()).isEqualTo(8);
        ListEntry ship = snapshot.entries().get(1);
        assertThat(ship.primaryName()).isEqualTo("SEA STAR & SONS");
        assertThat(ship.identifiers()).containsExactly(new Identifier("IMO", "1234567", null));
        assertThat(ship.particulars().vessel())
                .isEqualTo(new VesselFacts("CALL1", "Tanker", "900", "500", "Togo", "Sea Co"));
    }

    @Test
    void theNamespaceDoesNotMatter() throws IOException {
        String moved = fixture("ofac-legacy.xml").replace("http://tempuri.org/sdnList.xsd", "https://example.org/XML");
        assertThat(load(moved).digest())
                .isEqualTo(load(fixture("ofac-legacy.xml")).digest());
        String prefixed = "<o:sdnList xmlns:o='urn:x'><o:sdnEntry><o:uid>7</o:uid><o:lastName>A</o:lastName>"
                + "<o:sdnType>Entity</o:sdnType></o:sdnEntry></o:sdnList>";
        assertThat(load(prefixed).entries().get(0).primaryName()).isEqualTo("A");
    }

    @Test
    void readsTheEnhancedFormatOnePartyOnTwoLists() throws IOException {
        ListSnapshot snapshot = load(fixture("ofac-enhanced.xml"));
        assertThat(snapshot.manifest().sources().get(0).asOf()).isEqualTo(LocalDate.of(2025, 1, 10));
        assertThat(snapshot.entries()).extracting(ListEntry::list).containsExactly(ListId.SSI, ListId.MBS);
        ListEntry entry = snapshot.entries().get(0);
        assertThat(entry.from()).isEqualTo(LocalDate.of(2014, 7, 16));
        assertThat(snapshot.entries().get(1).from()).isEqualTo(LocalDate.of(2022, 2, 24));
        assertThat(entry.names())
                .containsExactly(
                        new PartyName("ACME BANK", NameKind.PRIMARY),
                        new PartyName("OLD ACME", NameKind.FORMER),
                        new PartyName("АКМЕ", NameKind.ALIAS),
                        new PartyName("AB", NameKind.WEAK_ALIAS));
        assertThat(entry.addresses())
                .containsExactly(new Address("1 Main St, Port", "FD"), new Address("Region: Gaza", null));
        assertThat(entry.identifiers())
                .containsExactly(
                        new Identifier("Tax ID No.", "77", "FD"),
                        new Identifier("Website", "acme.example", null),
                        new Identifier("Sanctions Type", "13662 Sectoral Directive 1", null),
                        new Identifier("Owned or Controlled By", "ACME GROUP", null));
        assertThat(entry.particulars().datesOfBirth()).containsExactly("1962");
        assertThat(entry.particulars().nationalities()).containsExactly("KP");
        assertThat(entry.particulars().vessel().callSign()).isEqualTo("CALL1");
        assertThat(entry.remarks()).isEqualTo("a remark; Also on: SDN List");
    }

    @Test
    void readsTheAdvancedFormat() throws IOException {
        ListSnapshot snapshot = load(fixture("ofac-advanced.xml"));
        assertThat(snapshot.manifest().sources().get(0).asOf()).isEqualTo(LocalDate.of(2025, 1, 10));
        ListEntry person = snapshot.entries().get(0);
        assertThat(person.list()).isEqualTo(ListId.SDN);
        assertThat(person.type()).isEqualTo(PartyType.INDIVIDUAL);
        assertThat(person.from()).isEqualTo(LocalDate.of(2001, 2, 3));
        assertThat(person.programs()).containsExactly("SDGT");
        assertThat(person.names())
                .containsExactly(
                        new PartyName("DOE, Jan", NameKind.PRIMARY),
                        new PartyName("ROE", NameKind.FORMER),
                        new PartyName("ДОУ", NameKind.ALIAS),
                        new PartyName("JD", NameKind.WEAK_ALIAS));
        assertThat(person.addresses()).containsExactly(new Address("1 Main St, Havana", "CU"));
        assertThat(person.identifiers())
                .containsExactly(
                        new Identifier("Passport", "A1", "EG"),
                        new Identifier("Gender", "Male", null),
                        new Identifier("Sanctions Type", "Block", null));
        assertThat(person.particulars().datesOfBirth()).containsExactly("1962");
        assertThat(person.particulars().placesOfBirth()).containsExactly("Port Town");
        assertThat(person.particulars().nationalities()).containsExactly("EG");
    }

    @Test
    void onePartyHasOneIdInAllFormats() throws IOException {
        String id = load(fixture("ofac-legacy.xml")).entries().get(0).id();
        assertThat(load(fixture("ofac-advanced.xml")).entries().get(0).id()).isEqualTo(id);
        String csv = "901,\"DOE, Jan\",\"individual\",\"SDGT\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n";
        assertThat(load(csv).entries().get(0).id()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sdnList", "sanctionsData", "Sanctions"})
    void aDocumentTypeIsRefusedBeforeAnyEntityIsRead(String root) {
        String bomb = "<?xml version='1.0'?>\n<!DOCTYPE " + root + " [<!ENTITY a 'aaaaaaaaaa'>"
                + "<!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>"
                + "<!ENTITY x SYSTEM 'file:///etc/hostname'>]>\n<" + root + ">&c;&x;</" + root + ">";
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThatThrownBy(() -> load(bomb))
                        .isInstanceOf(ListDataException.class)
                        .hasMessageMatching("list\\.txt:\\d+:\\d+: expected no document type .*"));
    }

    @Test
    void limitsHold() {
        refused("<sdnList>" + "<a>".repeat(60), "expected at most 40 levels of elements, found more.");
        refused(
                "<sdnList><sdnEntry><uid>" + "7".repeat(300_000) + "</uid></sdnEntry></sdnList>",
                "characters of text, found more.");
        refused("<sdnList a='" + "x".repeat(3_000_000) + "'/>", "expected a tag after at most");
        refused("<sdnList><sdnEntry>" + "<a/>".repeat(250_000) + "</sdnEntry></sdnList>", "elements in a record");
    }

    @Test
    void aCutFileIsRefusedWithItsPlace() throws IOException {
        String whole = fixture("ofac-legacy.xml");
        assertThatThrownBy(() -> load(whole.substring(0, whole.length() / 2)))
                .isInstanceOf(ListDataException.class)
                .hasMessageMatching("list\\.txt:\\d+:\\d+: expected well-formed XML, found: .*");
        refused("<sdnList></sdnList>", "expected at least one sdnEntry, found none.");
    }

    @Test
    void anEntryThatCannotBeReadIsSaid() throws IOException {
        ListSource source = load(fixture("ofac-legacy.xml").replace("<uid>902</uid>", "<uid>x</uid>"))
                .manifest()
                .sources()
                .get(0);
        assertThat(source.problems()).hasSize(1);
        assertThat(source.problems().get(0).line()).isEqualTo(34);
    }

    @Test
    void readsTheRealConsolidatedArchive() {
        ListSnapshot snapshot = ListCatalog.files(List.of(TestData.real("lists/ofac-2025-01-CONS_ENHANCED.zip")))
                .load();
        assertThat(snapshot.info().entries())
                .isEqualTo(Map.of(
                        ListId.SSI,
                        286,
                        ListId.PLC,
                        78,
                        ListId.CMIC,
                        68,
                        ListId.MBS,
                        12,
                        ListId.CAP,
                        1,
                        ListId.FSE,
                        1));
        ListSource source = snapshot.manifest().sources().get(0);
        assertThat(source.name()).isEqualTo("ofac-2025-01-CONS_ENHANCED.zip!CONS_ENHANCED.XML");
        assertThat(source.asOf()).isEqualTo(LocalDate.of(2025, 1, 10));
        assertThat(source.problems()).isEmpty();
        ListEntry haniya = snapshot.entries().stream()
                .filter(entry -> entry.primaryName().equals("HANIYA, Ismail Abdul Salah"))
                .findFirst()
                .orElseThrow();
        assertThat(haniya.from()).isEqualTo(LocalDate.of(2006, 4, 12));
        assertThat(haniya.particulars().placesOfBirth()).containsExactly("Shati");
    }

    private void refused(String text, String message) {
        assertThatThrownBy(() -> load(text))
                .isInstanceOf(ListDataException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("\n");
    }

    private ListSnapshot load(String text) throws IOException {
        Path file = directory.resolve("list.txt");
        Files.writeString(file, text);
        return ListCatalog.files(List.of(file)).load();
    }

    static String fixture(String name) throws IOException {
        try (InputStream in = OfacXmlReadersTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
