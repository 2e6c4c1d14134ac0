package org.exportscreening.list.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** The CSV family of OFAC, on made-up rows. */
class OfacCsvReaderTest {

    private static final String NONE = "-0- ";
    private static final String PERSON = row(
            "901",
            "\"DOE, Jan\"",
            "\"individual\"",
            "\"SDGT] [IFSR\"",
            "\"Chief\"",
            "\"DOB 10 Dec 1948; alt. DOB 1949; POB Port Town, Cuba; nationality Korea, North; citizen Atlantis; Gender Male;"
                    + " Passport A 10-48 (Egypt) issued 01 Jan 2001 expires 01 Jan 2006; National ID No. 77; a.k.a. 'JD';"
                    + " a.k.a. 'O'NEIL'; Linked To: DOE TRADE CO.; owns a boat.\"");
    private static final String SHIP =
            "902,\"SEA STAR\",\"vessel\",\"DPRK4\",-0- ,\"CALL1\",\"Tanker\",\"900\",\"500\","
                    + "\"Togo\",\"Sea Co\",\"Vessel Registration Identification IMO 1234567; MMSI 572469000.\"\r\n";
    private static final String FIRM =
            row("903", "\"ACME, LLC\"", NONE, "\"CUBA\"", NONE, "\"Tax ID No. 77 (Russia); Registration Numbe\"");

    @TempDir
    Path directory;

    @Test
    void readsEveryColumnAndWhatTheRemarksSay() throws IOException {
        ListEntry person = load(Map.of("sdn.csv", PERSON)).entries().get(0);
        assertThat(person.list()).isEqualTo(ListId.SDN);
        assertThat(person.type()).isEqualTo(PartyType.INDIVIDUAL);
        assertThat(person.programs()).containsExactly("SDGT", "IFSR");
        assertThat(person.names())
                .containsExactly(
                        new PartyName("DOE, Jan", NameKind.PRIMARY),
                        new PartyName("JD", NameKind.WEAK_ALIAS),
                        new PartyName("O'NEIL", NameKind.WEAK_ALIAS));
        assertThat(person.particulars().title()).isEqualTo("Chief");
        assertThat(person.particulars().datesOfBirth()).containsExactly("10 Dec 1948", "1949");
        assertThat(person.particulars().placesOfBirth()).containsExactly("Port Town, Cuba");
        assertThat(person.particulars().nationalities()).containsExactly("KP");
        assertThat(person.particulars().citizenships()).containsExactly("Atlantis");
        assertThat(person.identifiers())
                .containsExactly(
                        new Identifier("Gender", "Male", null),
                        new Identifier("Passport", "A 10-48", "EG"),
                        new Identifier("National ID No.", "77", null),
                        new Identifier("Linked To", "DOE TRADE CO.", null));
        assertThat(person.remarks()).startsWith("DOB 10 Dec 1948; ").endsWith("owns a boat.");
        assertThat(person.joinKey()).isEqualTo("OFAC:901");
        assertThat(person.provenance().line()).isEqualTo(1);
    }

    @Test
    void readsAVessel() throws IOException {
        ListEntry ship = load(Map.of("sdn.csv", SHIP)).entries().get(0);
        assertThat(ship.type()).isEqualTo(PartyType.VESSEL);
        assertThat(ship.particulars().vessel())
                .isEqualTo(new VesselFacts("CALL1", "Tanker", "900", "500", "Togo", "Sea Co"));
        assertThat(ship.identifiers())
                .containsExactly(new Identifier("IMO", "1234567", null), new Identifier("MMSI", "572469000", null));
    }

    @Test
    void companionFilesAreJoinedAndTheWholeRemarksReadAnew() throws IOException {
        ListEntry firm = load(Map.of(
                        "alt.csv",
                        "903,1,\"fka\",\"OLD ACME\",-0- \r\n903,2,\"aka\",\"AC\",-0- \r\n\u001a",
                        "add.csv",
                        "903,1,\"1 Main St\",\"Port 7\",\"Korea, South\",-0- \r\n"
                                + "903,2,-0- ,\"Quay\",\"Region: Crimea\",-0- \r\n903,3,-0- ,-0- ,-0- ,-0- \r\n\u001a",
                        "sdn.csv",
                        FIRM + "\u001a",
                        "sdn_comments.csv",
                        "903,\"r 42 (Cuba); a.k.a. 'AL'.\"\r\n\u001a"))
                .entries()
                .get(0);
        assertThat(firm.type()).isEqualTo(PartyType.ENTITY);
        assertThat(firm.names())
                .containsExactly(
                        new PartyName("ACME, LLC", NameKind.PRIMARY),
                        new PartyName("OLD ACME", NameKind.FORMER),
                        new PartyName("AC", NameKind.ALIAS),
                        new PartyName("AL", NameKind.WEAK_ALIAS));
        assertThat(firm.addresses())
                .containsExactly(new Address("1 Main St, Port 7", "KR"), new Address("Quay", "UA-43"));
        assertThat(firm.identifiers())
                .containsExactly(
                        new Identifier("Tax ID No.", "77", "RU"), new Identifier("Registration Number", "42", "CU"));
        assertThat(firm.remarks()).isEqualTo("Tax ID No. 77 (Russia); Registration Number 42 (Cuba); a.k.a. 'AL'.");
    }

    /** One number may stand on the SDN List and on a consolidated one; both families then continue the same remarks. */
    @Test
    void bothFamiliesMayBeLoadedTogether() throws IOException {
        String consolidated =
                FIRM.replace("CUBA", "UKRAINE-EO13662") + row("904", "\"B\"", NONE, "\"CMIC-EO13959\"", NONE, NONE);
        String comments = "903,\"r 42 (Cuba).\"\r\n";
        List<ListEntry> entries = load(Map.of(
                        "sdn.csv",
                        FIRM,
                        "sdn_comments.csv",
                        comments,
                        "cons_prim.csv",
                        consolidated,
                        "cons_comments.csv",
                        comments))
                .entries();
        assertThat(entries).extracting(ListEntry::list).containsExactlyInAnyOrder(ListId.SDN, ListId.SSI, ListId.CMIC);
        assertThat(entries)
                .filteredOn(entry -> "OFAC:903".equals(entry.joinKey()))
                .extracting(ListEntry::remarks)
                .containsOnly("Tax ID No. 77 (Russia); Registration Number 42 (Cuba).");
    }

    @Test
    void aCompanionFileAloneNamesTheMissingMainFile() {
        assertThatThrownBy(() -> load(Map.of("alt.csv", "903,1,\"aka\",\"AC\",-0- \r\n")))
                .isInstanceOf(ListDataException.class)
                .hasMessage("alt.csv: expected sdn.csv or cons_prim.csv of the same day among the files, found no entry"
                        + " that it belongs to; a companion file is no list by itself.");
    }

    @Test
    void aCompanionRowWithoutEntryIsRefusedWithTheCount() {
        assertThatThrownBy(() -> load(Map.of(
                        "alt.csv",
                        "903,1,\"aka\",\"AC\",-0- \r\n904,2,\"aka\",\"X\",-0- \r\n905,3,\"aka\",\"Y\",-0- \r\n",
                        "sdn.csv",
                        FIRM)))
                .isInstanceOf(ListDataException.class)
                .hasMessage(
                        "alt.csv:2: expected the entry OFAC:904 in sdn.csv or cons_prim.csv, found none; 2 of 3 rows"
                                + " have no entry: the main file is cut, or not of the same day. None is tolerated,"
                                + " unless an import allows it.");
    }

    @Test
    void theListOfAConsolidatedEntryFollowsFromItsPrograms() throws IOException {
        List<String> programs = List.of(
                "NS-PLC",
                "SDGT] [NS-PLC",
                "CMIC-EO13959",
                "561-Related",
                "FSE-IR",
                "UKRAINE-EO13662",
                "UKRAINE-EO13662] [RUSSIA-EO14024",
                "CAATSA - RUSSIA",
                "BURMA-EO14014",
                "CUBA");
        StringBuilder file = new StringBuilder();
        for (String program : programs) {
            String number = Integer.toString(900 + programs.indexOf(program));
            file.append(row(number, "\"A" + number + "\"", NONE, "\"" + program + "\"", NONE, NONE));
        }
        ListSnapshot snapshot = load(Map.of("cons_prim.csv", file.toString()));
        assertThat(snapshot.entries())
                .extracting(ListEntry::list)
                .containsExactly(
                        ListId.PLC,
                        ListId.PLC,
                        ListId.CMIC,
                        ListId.CAP,
                        ListId.FSE,
                        ListId.SSI,
                        ListId.SSI,
                        ListId.MBS,
                        ListId.MBS);
        ListSource source = snapshot.manifest().sources().get(0);
        assertThat(source.problems()).hasSize(1);
        assertThat(source.problems().get(0).problem()).contains("found \"CUBA\"");
        assertThat(source.warnings()).hasSize(1);
    }

    @Test
    void anEntryKeepsItsIdWhenItsNameChanges() throws IOException {
        ListEntry before = load(Map.of("sdn.csv", FIRM)).entries().get(0);
        ListEntry after =
                load(Map.of("sdn.csv", FIRM.replace("ACME", "ACMI"))).entries().get(0);
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.contentDigest()).isNotEqualTo(before.contentDigest());
    }

    @Test
    void aBadRowIsSaidAndACutFileRefused() throws IOException {
        ListSource source = load(Map.of("sdn.csv", PERSON + "904,\"A\"\r\nx," + FIRM.substring(4) + SHIP))
                .manifest()
                .sources()
                .get(0);
        assertThat(source.problems())
                .extracting(problem -> problem.line() + ": " + problem.problem())
                .containsExactly(
                        "2: expected 12 columns, found 2.", "3: expected the number of an entry, found \"x\".");
        assertThatThrownBy(() -> load(Map.of("sdn.csv", PERSON + "904,\"A\",-0- ,\"CU")))
                .isInstanceOf(ListDataException.class)
                .hasMessageContaining("sdn.csv:2:")
                .hasMessageContaining("Missing closing quote");
        assertThatThrownBy(() -> load(Map.of("sdn.csv", PERSON + "904,\"A\",-0- ")))
                .isInstanceOf(ListDataException.class)
                .hasMessage("sdn.csv:2: expected 12 columns, found 3 in the last row: the file is cut.");
    }

    private ListSnapshot load(Map<String, String> files) throws IOException {
        List<Path> paths = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.writeString(path, file.getValue());
            paths.add(path);
        }
        paths.sort(null);
        return ListCatalog.files(paths).load();
    }

    private static String row(String number, String name, String type, String program, String title, String remarks) {
        return String.join(",", number, name, type, program, title, NONE, NONE, NONE, NONE, NONE, NONE, remarks)
                + "\r\n";
    }
}
