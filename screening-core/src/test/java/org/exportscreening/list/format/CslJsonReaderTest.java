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
import org.exportscreening.list.ListSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CslJsonReaderTest {

    /** One listing with all fields, and one with hardly any. */
    private static final String JSON = """
            {"total": 2,
             "results": [
              {"id": "4711", "source": "Specially Designated Nationals (SDN) - Treasury Department", "entity_number": 4711,
               "type": "Individual", "programs": ["SDGT", "TCO"], "name": "EXAMPLE, Ivan", "title": "Chief of Samples",
               "addresses": [{"address": "1 Sample Road", "city": "Testville", "state": null, "postal_code": "1000", "country": "AM"},
                             {"address": null, "city": null, "state": null, "postal_code": null, "country": "CN"}],
               "federal_register_notice": "84 FR 1; 85 FR 2", "start_date": "2020-01-02", "end_date": null,
               "standard_order": "Y", "license_requirement": "For all items subject to the EAR", "license_policy": "Policy of denial",
               "call_sign": "X1", "vessel_type": "Tug", "gross_tonnage": "5", "gross_registered_tonnage": "6",
               "vessel_flag": "Examplia", "vessel_owner": "Owner", "remarks": "one, a.k.a. 'Vanya'.",
               "source_list_url": "u", "alt_names": ["EXAMPLOV, Ivan", "Sample Works (a.k.a. SW; Old SW)"],
               "citizenships": ["AM"], "dates_of_birth": ["1960-01-01", "circa 1961"], "nationalities": ["RU", "AM"],
               "places_of_birth": ["Testville, Examplia"], "source_information_url": "v",
               "ids": [{"type": "Passport", "number": "A1", "country": "AM", "issue_date": "2001-01-01", "expiration_date": "2006-01-01"},
                       {"type": "Gender", "number": "Male", "country": null}]},
              {"source": "Entity List (EL) - Bureau of Industry and Security", "name": "Acme", "country": null}],
             "search_performed_at": "2023-11-05T08:00:00Z",
             "sources_used": [{"source": "x", "source_last_updated": "2023-11-04"}]}
            """;

    private static final String CSV = String.join(",", CslRow.COLUMNS) + "\n"
            + "4711,Specially Designated Nationals (SDN) - Treasury Department,4711,Individual,SDGT; TCO,\"EXAMPLE, Ivan\","
            + "Chief of Samples,\"1 Sample Road, Testville, 1000, AM; CN\",84 FR 1; 85 FR 2,2020-01-02,,Y,"
            + "For all items subject to the EAR,Policy of denial,X1,Tug,5,6,Examplia,Owner,\"one, a.k.a. 'Vanya'.\",u,"
            + "\"EXAMPLOV, Ivan; Sample Works (a.k.a. SW; Old SW)\",AM,1960-01-01; circa 1961,RU; AM,"
            + "\"Testville, Examplia\",v,\"Passport, A1, AM, 2001-01-01, 2006-01-01; Gender, Male\"\n"
            + ",Entity List (EL) - Bureau of Industry and Security,,,,Acme" + ",".repeat(23) + "\n";

    @TempDir
    Path directory;

    @Test
    void saysTheSameAsTheCsv() throws IOException {
        ListSnapshot json = load(JSON);
        ListSnapshot csv = load(CSV);
        assertThat(json.entries()).hasSize(2);
        assertThat(json.digest()).isEqualTo(csv.digest());
        assertThat(json.entries())
                .extracting(ListEntry::id)
                .isEqualTo(csv.entries().stream().map(ListEntry::id).toList());
        assertThat(json.entries().get(0).remarks()).contains("Passport A1 dated 2001-01-01, 2006-01-01");
        assertThat(json.entries().get(0).joinKey()).isEqualTo("OFAC:4711");
        assertThat(json.entries().get(1).provenance().line()).isEqualTo(16);
        assertThat(json.manifest().sources().get(0).asOf()).isEqualTo(LocalDate.of(2023, 11, 5));
        assertThat(json.manifest().sources().get(0).format()).isEqualTo("Consolidated Screening List JSON");
    }

    @Test
    void aRecordThatCanNotBeUnderstoodIsReported() throws IOException {
        ListSnapshot snapshot =
                load("{\"results\":[{\"name\":\"A\"},\n{\"name\":\"B\",\"source\":\"Entity List (EL) - BIS\"}]}");
        assertThat(snapshot.entries()).hasSize(1);
        assertThat(snapshot.manifest().sources().get(0).problems())
                .extracting(problem -> problem.line() + ": " + problem.problem())
                .containsExactly("1: expected a known list in the column \"source\", found \"\".");
    }

    @Test
    void anythingElseIsRefused() {
        refused("{\"results\":[]}", "list.csv: expected at least one record in \"results\", found none.");
        refused(
                "{\"search_performed_at\":\"x\"}",
                "list.csv: expected at least one record in \"results\", found none.");
        refused(
                "{\"results\":[{\"nane\":\"A\"}]}",
                "list.csv:1:21: expected only the keys of the format, found \"nane\"; nearest is \"name\".");
        refused(
                "{\"results\":[{\"name\":\"A\",\"name\":\"B\"}]}",
                "list.csv:1:31: expected JSON, found: Duplicate field 'name'");
        refused("{\"results\":[3]}", "list.csv:1:13: expected a record, found VALUE_NUMBER_INT.");
        refused("{\"results\":3}", "list.csv:1:12: expected an array of results, found VALUE_NUMBER_INT.");
        refused("{\"results\":[{\"name\":{}}]}", "list.csv:1:21: expected a value, found START_OBJECT.");
        refused("{\"results\":[{\"ids\":\"x\"}]}", "list.csv:1:20: expected an array, found VALUE_STRING.");
        refused("{\"results\":[{\"ids\":[\"x\"]}]}", "list.csv:1:21: expected an object, found VALUE_STRING.");
        refused(
                "{\"results\":[{\"ids\":[{\"typ\":1}]}]}",
                "list.csv:1:22: expected only the keys of the format, found \"typ\"; nearest is \"type\".");
        refused(
                "{\"results\":[], \"more\":1}",
                "list.csv:1:23: expected results, search_performed_at or sources_used, found \"more\".");
        assertThatThrownBy(() -> load(JSON + "x")).isInstanceOf(ListDataException.class);
        assertThatThrownBy(() -> load(JSON + "{}"))
                .isInstanceOf(ListDataException.class)
                .hasMessageEndingWith("expected the end of the file, found more.");
        assertThatThrownBy(() -> load(JSON.substring(0, 900)))
                .isInstanceOf(ListDataException.class)
                .hasMessageContaining("expected JSON, found: Unexpected end-of-input");
    }

    private void refused(String text, String message) {
        assertThatThrownBy(() -> load(text))
                .isInstanceOf(ListDataException.class)
                .hasMessage(message);
    }

    private ListSnapshot load(String text) throws IOException {
        Path file = directory.resolve("list.csv");
        Files.writeString(file, text);
        return ListCatalog.files(List.of(file)).load();
    }
}
