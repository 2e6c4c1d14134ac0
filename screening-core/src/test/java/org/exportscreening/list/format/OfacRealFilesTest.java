package org.exportscreening.list.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.exportscreening.TestData;
import org.exportscreening.list.ListCatalog;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.list.ListSource;
import org.exportscreening.party.Address;
import org.exportscreening.party.Identifier;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyName;
import org.exportscreening.party.PartyType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real files of OFAC, where they are at hand. */
class OfacRealFilesTest {

    @ParameterizedTest
    @CsvSource({"2021-08-18, 9083", "2024-02-20, 13931", "2024-04-25, 14670"})
    void eachDayLoadsAlone(String day, int entries) {
        ListSnapshot snapshot = load("ofac-sdn-" + day + ".csv.gz");
        assertThat(snapshot.entries()).hasSize(entries);
        assertThat(snapshot.lists()).containsExactly(ListId.SDN);
        assertThat(snapshot.entries()).extracting(ListEntry::id).noneMatch(id -> id.contains("-"));
        ListSource source = snapshot.manifest().sources().get(0);
        assertThat(source.problems()).isEmpty();
        assertThat(source.warnings()).isEmpty();
    }

    @Test
    void differencesBetweenTheDaysComeOut() {
        Map<String, String> day = digests("2024-02-20");
        Map<String, String> next = digests("2024-02-23");
        assertThat(changes(day, next)).isEqualTo(new Changes(553, 0, 8));
        day = digests("2024-04-25");
        next = digests("2024-04-26");
        assertThat(changes(day, next).removed()).isEqualTo(2);
        assertThat(changes(day, next).added()).isZero();
        day = digests("2024-05-01");
        assertThat(changes(next, day).added()).isEqualTo(298);
        assertThat(changes(next, day).removed()).isZero();
        next = digests("2024-05-02");
        assertThat(changes(day, next).added()).isEqualTo(7);
        day = digests("2024-05-03");
        assertThat(changes(next, day).removed()).isEqualTo(8);
    }

    @Test
    void theDownloadOfTheNextDayIsRefused() {
        assertThatThrownBy(() -> load("ofac-sdn-2024-05-04.csv"))
                .isInstanceOf(ListDataException.class)
                .hasMessage("ofac-sdn-2024-05-04.csv: expected a list, found an empty file.");
    }

    @Test
    void knownPartiesAreReadAsTheyStand() {
        ListSnapshot snapshot = load("ofac-sdn-2024-05-03.csv.gz");
        ListEntry bank = byName(snapshot, "BANCO NACIONAL DE CUBA");
        assertThat(bank.joinKey()).isEqualTo("OFAC:306");
        assertThat(bank.programs()).containsExactly("CUBA");
        assertThat(bank.names()).contains(new PartyName("BNC", NameKind.WEAK_ALIAS));
        assertThat(snapshot.entries().stream()
                        .filter(entry -> entry.type() == PartyType.VESSEL)
                        .filter(entry -> entry.identifiers().stream()
                                .anyMatch(id ->
                                        id.type().equals("IMO") && id.number().matches("\\d{7}")))
                        .count())
                .isGreaterThan(800);
        assertThat(snapshot.entries())
                .filteredOn(e -> e.type() == PartyType.AIRCRAFT)
                .hasSize(376);
    }

    @Test
    void theConsolidatedFamilyIsJoined() {
        ListSnapshot snapshot = load(
                "ofac-2025-12-cons_prim.csv.gz",
                "ofac-2025-12-cons_alt.csv.gz",
                "ofac-2025-12-cons_add.csv.gz",
                "ofac-2025-12-cons_comments.csv.gz");
        assertThat(snapshot.info().entries())
                .isEqualTo(Map.of(ListId.SSI, 286, ListId.PLC, 78, ListId.CMIC, 68, ListId.MBS, 9, ListId.CAP, 1));
        assertThat(snapshot.manifest().sources())
                .allMatch(source -> source.problems().isEmpty());
        ListEntry haniya = byName(snapshot, "HANIYA, Ismail Abdul Salah");
        assertThat(haniya.list()).isEqualTo(ListId.PLC);
        assertThat(haniya.names())
                .contains(
                        new PartyName("HANIYA, Ismail", NameKind.ALIAS),
                        new PartyName("HANIYYA, Ismaeel", NameKind.ALIAS));
        assertThat(haniya.particulars().datesOfBirth()).containsExactly("1962");
        ListEntry continued = byKey(snapshot, "OFAC:17014");
        assertThat(continued.identifiers()).contains(new Identifier("Registration Number", "1027700342890", "RU"));
        assertThat(continued.names()).contains(new PartyName("RUSAG", NameKind.WEAK_ALIAS));
        assertThat(byKey(snapshot, "OFAC:9642").addresses()).contains(new Address("Hebron, West Bank", "PS"));
    }

    /** Its main file ends with parties of December 2018, years before its companions: it must not pass for the list. */
    @Test
    void theFamilyOfJanuary2024IsRefusedBecauseItsMainFileIsOfAnotherDay() {
        assertThat(load("ofac-2024-01-sdn.csv.gz").entries()).hasSize(7379);
        assertThatThrownBy(() -> load(
                        "ofac-2024-01-sdn.csv.gz",
                        "ofac-2024-01-alt.csv.gz",
                        "ofac-2024-01-add.csv.gz",
                        "ofac-2024-01-sdn_comments.csv.gz"))
                .isInstanceOf(ListDataException.class)
                .hasMessageContaining("expected the entry OFAC:9647 in sdn.csv or cons_prim.csv, found none")
                .hasMessageContaining("7698 of 17091 rows have no entry");
    }

    private record Changes(int added, int removed, int changed) {}

    private static Changes changes(Map<String, String> before, Map<String, String> after) {
        int same = (int) before.keySet().stream().filter(after::containsKey).count();
        int changed = (int) before.entrySet().stream()
                .filter(entry -> after.containsKey(entry.getKey()))
                .filter(entry -> !Objects.equals(entry.getValue(), after.get(entry.getKey())))
                .count();
        return new Changes(after.size() - same, before.size() - same, changed);
    }

    private static Map<String, String> digests(String day) {
        Map<String, String> digests = new HashMap<>();
        load("ofac-sdn-" + day + ".csv.gz").entries().forEach(entry -> digests.put(entry.id(), entry.contentDigest()));
        return digests;
    }

    private static ListEntry byName(ListSnapshot snapshot, String name) {
        return snapshot.entries().stream()
                .filter(entry -> entry.primaryName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ListEntry byKey(ListSnapshot snapshot, String key) {
        return snapshot.entries().stream()
                .filter(entry -> key.equals(entry.joinKey()))
                .findFirst()
                .orElseThrow();
    }

    private static ListSnapshot load(String... files) {
        List<java.nio.file.Path> paths =
                Stream.of(files).map(file -> TestData.real("lists/" + file)).toList();
        return ListCatalog.files(paths).load();
    }
}
