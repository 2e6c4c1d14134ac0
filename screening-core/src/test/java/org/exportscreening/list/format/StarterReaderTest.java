package org.exportscreening.list.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.exportscreening.list.ListCatalog;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StarterReaderTest {

    @TempDir
    Path directory;

    @Test
    void readsEveryField() throws IOException {
        ListSnapshot snapshot = load("""
                {"list": "EL", "asOf": "2026-09-24", "note": "a note", "entries": [
                  {"name": "Huawei Technologies Co., Ltd.", "aliases": ["Huawei"], "weakAliases": ["HW"],
                   "formerNames": ["Old"], "type": "ENTITY", "countries": ["CN", "HK"],
                   "addresses": [{"text": "Shenzhen", "country": "CN"}], "footnotes": [1], "programs": ["P"],
                   "citations": ["84 FR 22961"], "from": "2019-05-16", "to": null,
                   "licenseRequirement": "For all items", "licensePolicy": "PRESUMPTION_OF_DENIAL",
                   "remarks": "r", "verified": false, "lastChecked": "2026-11-23"},
                  {"name": "Bare"}]}
                """);
        ListEntry entry = snapshot.entries().get(0);
        assertThat(entry.list()).isEqualTo(ListId.EL);
        assertThat(entry.type()).isEqualTo(PartyType.ENTITY);
        assertThat(entry.names())
                .extracting(name -> name.kind())
                .containsExactly(NameKind.PRIMARY, NameKind.ALIAS, NameKind.WEAK_ALIAS, NameKind.FORMER);
        assertThat(entry.countries()).containsExactly("CN", "HK");
        assertThat(entry.footnotes()).containsExactly(1);
        assertThat(entry.from()).isEqualTo(LocalDate.of(2019, 5, 16));
        assertThat(entry.to()).isNull();
        assertThat(entry.remarks()).isEqualTo("r; Not verified against the list (2026-11-23).");
        assertThat(entry.provenance().line()).isEqualTo(2);
        assertThat(snapshot.entries().get(1).footnotes()).isNull();
        assertThat(snapshot.manifest().sources().get(0).asOf()).isEqualTo(LocalDate.of(2026, 9, 24));
        assertThat(snapshot.manifest().starter()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"list":"EL","entries":[{"name":"A","alias":["B"]}]}    | :1:           | did you mean "aliases"?
            {"list":"EL","entries":[{"name":"A","name":"B"}]}       | :1:4          | Duplicate field 'name'
            {"list":"EL","entries":[{"name":7}]}                    | :1:3          | /entries/0/name: Cannot coerce
            {"list":"EL","entries":[{"name":"A","footnotes":["1"]}]}| :1:5          | /entries/0/footnotes/0: Cannot coerce
            {"list":"EL","entries":[{"name":"A"}]} 7                | :1:           | Trailing token
            {"list":"EL","entries":[{"name":"A"}                    | :1:           | Unexpected end-of-input
            {"list":"EEL","entries":[{"name":"A"}]}                 | list.json:1:  | did you mean EL?
            {"list":"EL","entries":[]}                              | list.json:1:  | expected at least one entry, found none.
            {"list":"EL"}                                           | list.json:1:  | expected the keys "list" and "entries"
            {"list":"EL","entries":[{"name":" "}]}                  | list.json:1:  | expected a "name", found none.
            {"list":"EL","entries":[{"name":"A","from":"5/7/2020"}]}| list.json:1:  | expected a date such as 2019-05-21, found "5/7/2020".
            {"list":"EL","entries":[{"name":"A","type":"ROBOT"}]}   | list.json:1:  | Unknown party type "ROBOT"
            {"list":"EL","entries":[{"name":"A","countries":["China"]}]} | list.json:1:  | alpha-2 country such as "CN", found "China".
            {"list":"E\\nL","entries":[{"name":"A"}]}               | list.json:1:  | Unknown list "E L"
            {"list":"EL","entries":[{"name":"A","f\\nrom":"B"}]}    | :1:           | found "f rom", did you mean "from"?
            {"list":"EL","entries":[{"name":"A","from":"a\\nb"}]}   | list.json:1:  | found "a b".
            {"list":"EL","entries":[{"name":"A","type":"a\\nb"}]}   | list.json:1:  | Unknown party type "a b"
            {"list":"EL","entries":[{"name":"A","countries":["a\\nb"]}]} | list.json:1:  | found "a b".
            {"list":"EL","entries":[{"name":"A","countries":["CN",null]}]} | list.json:1:  | expected a value at each place of a list
            {"list":"EL","entries":[{"name":"A","footnotes":[null]}]} | list.json:1:  | expected a value at each place of a list
            {"list":"EL","entries":[{"name":"A","aliases":[null]}]} | list.json:1:  | expected a value at each place of a list
            """)
    void everyMisuseHasItsSentence(String text, String place, String message) {
        assertThatThrownBy(() -> load(text))
                .isInstanceOf(ListDataException.class)
                .hasMessageContaining("list.json" + place.replace("list.json", ""))
                .hasMessageContaining(message)
                .hasMessageNotContaining("\n");
    }

    @Test
    void theStarterDataIsReadableAndSaysWhatItIs() {
        ListSnapshot snapshot = ListCatalog.starter().load();
        assertThat(snapshot.info().starter()).isTrue();
        assertThat(snapshot.lists()).contains(ListId.EL, ListId.SDN, ListId.UVL, ListId.MEU, ListId.DPL);
    }

    private ListSnapshot load(String text) throws IOException {
        Path file = directory.resolve("list.json");
        Files.writeString(file, text);
        return ListCatalog.files(List.of(file)).load();
    }
}
