package org.exportscreening.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.exportscreening.TestData;
import org.exportscreening.party.Address;
import org.exportscreening.party.PartyType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListTypesTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(ListId.class)
    void everyListHasACodeThatCanBeReadAndAProfile(ListId id) {
        assertThat(ListId.parse(" " + id.code().toLowerCase(java.util.Locale.ROOT)))
                .isEqualTo(id);
        ListProfile profile = ListProfiles.bundled().get(id);
        assertThat(profile.id()).isEqualTo(id);
        assertThat(List.of(profile.title(), profile.agency(), profile.legalBasis(), profile.effect(), profile.action()))
                .noneMatch(String::isBlank);
    }

    @Test
    void anUnknownCodeNamesTheNearest() {
        assertThatThrownBy(() -> ListId.parse("1260"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Unknown list \"1260\"; did you mean 1260H? Expected one of EL, DPL,");
    }

    @Test
    void aPartyTypeIsReadWhateverItsCase() {
        assertThat(PartyType.parse("Individual")).isEqualTo(PartyType.INDIVIDUAL);
        assertThat(PartyType.parse(" ")).isEqualTo(PartyType.UNKNOWN);
        assertThatThrownBy(() -> PartyType.parse("robot"))
                .hasMessage("Unknown party type \"robot\"; expected one of [entity, individual, vessel, aircraft,"
                        + " unknown].");
    }

    @Test
    void theDigestIgnoresTheOrderOfRowsAndTheNameOfTheFile() {
        List<ListEntry> entries = new ArrayList<>();
        for (String name : List.of("A", "B", "C", "B")) {
            entries.add(ListEntry.builder(ListId.EL, name)
                    .provenance(new Provenance("one.csv", entries.size()))
                    .build());
        }
        List<ListEntry> others = new ArrayList<>();
        for (String name : List.of("B", "C", "B", "A")) {
            others.add(ListEntry.builder(ListId.EL, name)
                    .provenance(new Provenance("two.csv", 0))
                    .build());
        }
        assertThat(TestData.snapshot(entries).digest())
                .matches("sha256:[0-9a-f]{64}")
                .isEqualTo(TestData.snapshot(others).digest());
    }

    @Test
    void theDigestSeesEveryField() {
        ListEntry plain = ListEntry.builder(ListId.EL, "A").build();
        ListEntry withAddress = ListEntry.builder(ListId.EL, "A")
                .address(new Address("x", "CN"))
                .build();
        ListEntry otherAddress = ListEntry.builder(ListId.EL, "A")
                .address(new Address("xC", "N"))
                .build();
        assertThat(List.of(plain, withAddress, otherAddress))
                .extracting(entry -> TestData.snapshot(List.of(entry)).digest())
                .doesNotHaveDuplicates();
        assertThat(withAddress.id()).isEqualTo(plain.id());
    }

    @Test
    void idsOfEqualNamesDoNotDependOnTheOrderOfRows() {
        ListEntry china =
                ListEntry.builder(ListId.EL, "A").address(new Address("", "CN")).build();
        ListEntry russia =
                ListEntry.builder(ListId.EL, "A").address(new Address("", "RU")).build();
        List<ListEntry> one = TestData.snapshot(List.of(china, russia)).entries();
        List<ListEntry> two =
                new ArrayList<>(TestData.snapshot(List.of(russia, china)).entries());
        Collections.reverse(two);
        assertThat(one).isEqualTo(two);
        assertThat(one).extracting(ListEntry::id).doesNotHaveDuplicates();
    }

    @Test
    void anEmptyOrMissingDirectoryIsRefused() {
        assertThatThrownBy(() -> ListCatalog.directory(directory).load())
                .isInstanceOf(ListDataException.class)
                .hasMessageContaining("expected list files in the directory");
        assertThatThrownBy(() -> ListCatalog.directory(directory.resolve("no")).load())
                .isInstanceOf(ListDataException.class)
                .hasMessageContaining("expected a directory of lists, found none at");
    }

    @Test
    void aMissingFileIsRefused() {
        assertThatThrownBy(() ->
                        ListCatalog.files(List.of(directory.resolve("no.csv"))).load())
                .isInstanceOf(ListDataException.class)
                .hasMessageStartingWith("no.csv: expected a list file, found nothing at");
        assertThatThrownBy(() -> ListCatalog.files(List.of()).load())
                .hasMessage("lists: expected at least one list file, found none.");
    }

    @Test
    void aDirectoryIsReadInFull() throws IOException {
        for (String list : List.of("EL", "SDN")) {
            java.nio.file.Files.writeString(
                    directory.resolve(list + ".json"), "{\"list\":\"" + list + "\",\"entries\":[{\"name\":\"A\"}]}");
        }
        java.nio.file.Files.writeString(directory.resolve(".hidden"), "not a list");
        ListSnapshot snapshot = ListCatalog.directory(directory).load();
        assertThat(snapshot.lists()).containsExactly(ListId.EL, ListId.SDN);
        assertThat(snapshot.manifest().sources()).extracting(ListSource::name).containsExactly("EL.json", "SDN.json");
    }
}
