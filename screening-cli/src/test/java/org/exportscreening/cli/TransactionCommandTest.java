package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransactionCommandTest {
    private static final String EXTENSION = "affiliates-extension";
    private static final String FURNITURE = sample("02-office-furniture-to-germany");
    private static final String DENIED = sample("05-denied-person-in-germany");
    private static final String PHOTORESIST = sample("08-photoresist-to-unknown-fab");

    @TempDir
    Path home;

    /**
     * Why these outcomes: 01 and 03 name parties whose listings were not stated and who are found by name, which a person must
     * decide; 04 has an X for 3A001.b.2 and China in the Country Chart; 05 is General Prohibition Four; 06 needs a UVL
     * statement; 07 is the footnote 4 rule; 08 does not say whether the fab makes advanced nodes; 09 is an embargo.
     */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "01-euv-scanner-to-smic, HOLD, -, 15 CFR 744.11, 1",
                "02-office-furniture-to-germany, NLR, true, -, 0",
                "03-machine-to-beihang, HOLD, true, 15 CFR 744.11, 1",
                "04-mmic-amplifier-to-china, LICENSE_REQUIRED, true, 15 CFR 738.4(a), 1",
                "05-denied-person-in-germany, PROHIBITED, true, 15 CFR 736.2(b)(4), 1",
                "06-unverified-consignee-in-malaysia, NLR_WITH_CONDITIONS, true, 15 CFR 744.15(b), 0",
                "07-foundry-cpu-to-footnote-4-party, LICENSE_REQUIRED, true, 15 CFR 744.11(a)(2)(iv), 1",
                "08-photoresist-to-unknown-fab, INDETERMINATE, true, -, 1",
                "09-water-filters-to-cuba, LICENSE_REQUIRED, true, 15 CFR 746.2, 1"
            })
    void determinesTheSamples(String file, String outcome, Boolean subject, String citation, int status) {
        Run run = Run.of(home, "transaction", sample(file), "--json");
        assertThat(run.status()).as(run.err()).isEqualTo(status);
        JsonNode d = run.json();
        assertContract(d);
        assertThat(d.path("id").asText()).isEqualTo(file);
        assertThat(d.path("outcome").asText()).isEqualTo(outcome);
        assertThat(d.at("/jurisdiction/subjectToEar").isNull()).isEqualTo(subject == null);
        if (subject != null) {
            assertThat(d.at("/jurisdiction/subjectToEar").booleanValue()).isEqualTo(subject);
            assertThat(d.at("/jurisdiction/basis")).isNotEmpty();
        }
        List<String> citations = d.findValuesAsText("citation");
        if (citation == null) {
            assertThat(d.path("findings")).isEmpty();
        } else {
            assertThat(citations).contains(citation);
        }
        Run text = Run.of(home, "transaction", sample(file));
        assertThat(text.status()).isEqualTo(status);
        assertThat(text.out())
                .startsWith(outcome + " - ")
                .contains("starter data")
                .contains("Not legal advice");
    }

    private static void assertContract(JsonNode d) {
        assertThat(d.fieldNames())
                .toIterable()
                .contains(
                        "id",
                        "outcome",
                        "date",
                        "rulebook",
                        "data",
                        "jurisdiction",
                        "findings",
                        "missing",
                        "matches",
                        "classification",
                        "conditions",
                        "trace");
        assertThat(d.at("/rulebook/id").asText()).isEqualTo("us-ear");
        assertThat(d.at("/rulebook/digest").asText()).matches("sha256:[0-9a-f]{64}");
        assertThat(d.at("/data/snapshot").asText()).matches("sha256:[0-9a-f]{64}");
        assertThat(d.at("/data/starter").booleanValue()).isTrue();
        assertThat(d.at("/classification/meets").isArray()).isTrue();
        assertThat(d.at("/classification/terms").isArray()).isTrue();
        assertThat(d.path("trace")).isNotEmpty().allSatisfy(t -> {
            assertThat(t.fieldNames()).toIterable().contains("citation", "rule", "result", "why");
            assertThat(t.path("result").asText()).isIn("MET", "NOT_MET", "UNKNOWN", "EXCLUDED", "NOT_IN_FORCE");
        });
        assertThat(d.path("findings")).allSatisfy(f -> {
            assertThat(f.fieldNames())
                    .toIterable()
                    .contains("rule", "citation", "effect", "title", "because", "parties");
            assertThat(f.path("because")).isNotEmpty();
        });
        assertThat(d.path("missing"))
                .allSatisfy(m -> assertThat(m.fieldNames())
                        .toIterable()
                        .containsExactlyInAnyOrder("fact", "question", "wouldDecide"));
        assertThat(d.path("matches"))
                .allSatisfy(m -> assertThat(m.fieldNames())
                        .toIterable()
                        .contains("party", "score", "list", "entry", "name", "matchedName"));
    }

    @Test
    void aNameMatchSaysWhatWouldFollow() {
        JsonNode d = Run.of(home, "transaction", sample("03-machine-to-beihang"), "--json")
                .json();
        assertThat(d.at("/findings/0/effect").asText()).isEqualTo("HOLD");
        assertThat(d.at("/findings/0/ifConfirmed/outcome").asText()).isEqualTo("LICENSE_REQUIRED");
        assertThat(d.path("matches")).isNotEmpty();
    }

    @Test
    void denialCarriesItsPolicy() {
        JsonNode d = Run.of(home, "transaction", sample("07-foundry-cpu-to-footnote-4-party"), "--json")
                .json();
        assertThat(d.at("/findings/0/licensePolicy").asText()).isEqualTo("PRESUMPTION_OF_DENIAL");
        assertThat(d.at("/findings/0/licenseExceptions/available")).isEmpty();
        assertThat(d.at("/jurisdiction/basis")).extracting(JsonNode::asText).contains("15 CFR 734.9(e)(2)");
    }

    @Test
    void aMissingFactIsAskedFor() {
        Run json = Run.of(home, "transaction", PHOTORESIST, "--json");
        assertThat(json.status()).isEqualTo(ExitStatus.NEEDS_PERSON);
        JsonNode first = json.json().at("/missing/0");
        assertThat(first.path("fact").asText()).isEqualTo("endUse.icFacility.advancedNode");
        assertThat(first.path("question").asText()).endsWith("?");
        assertThat(first.path("wouldDecide"))
                .extracting(JsonNode::asText)
                .contains("15 CFR 744.23(a)(2)(i)", "15 CFR 744.23(a)(2)(ii)");
        Run text = Run.of(home, "transaction", PHOTORESIST);
        assertThat(text.out())
                .contains("INDETERMINATE")
                .contains(first.path("question").asText());
    }

    @Test
    void severalFilesGiveOneAnswerEach() throws IOException {
        Run run = Run.of(home, "transaction", FURNITURE, DENIED, "--json");
        assertThat(run.status()).isEqualTo(ExitStatus.NEEDS_PERSON);
        JsonMapper mapper = new JsonMapper();
        try (MappingIterator<JsonNode> all = mapper.readerFor(JsonNode.class).readValues(run.out())) {
            assertThat(all.readAll())
                    .extracting(d -> d.path("id").asText())
                    .containsExactly("02-office-furniture-to-germany", "05-denied-person-in-germany");
        }
        Run text = Run.of(home, "transaction", FURNITURE, DENIED);
        assertThat(text.out()).contains("02-office-furniture-to-germany").contains("PROHIBITED");
    }

    @Test
    void aReportIsWrittenAsWell() throws IOException {
        Path page = home.resolve("report.html");
        Run run = Run.of(home, "transaction", FURNITURE, DENIED, "--html", page.toString(), "--lang", "zh");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.NEEDS_PERSON);
        assertThat(run.out()).contains("禁止");
        assertThat(Files.readString(page))
                .startsWith("<!DOCTYPE html>")
                .contains(
                        "<html lang=\"zh-Hans\">",
                        "02-office-furniture-to-germany",
                        "05-denied-person-in-germany",
                        "禁止");
        assertThat(home).isDirectoryNotContaining("glob:**.part");
        Run refused = Run.of(
                home,
                "transaction",
                FURNITURE,
                "--html",
                home.resolve("no/such.html").toString());
        assertThat(refused.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(refused.complaints()).singleElement().asString().contains("such.html: can not be written");
    }

    @Test
    void readsStandardInput() throws IOException {
        Run run = Run.with(home, Files.readAllBytes(Path.of(FURNITURE)), "transaction", "-", "--json");
        assertThat(run.status()).isEqualTo(ExitStatus.NOTHING_FOUND);
        assertThat(run.json().path("outcome").asText()).isEqualTo("NLR");
    }

    @Test
    void aFileIsNeededAndMustBeThere() {
        assertThat(Run.of(home, "transaction").refused(ExitStatus.BAD_INPUT)).contains("FILE");
        assertThat(Run.of(home, "transaction", home.resolve("none.json").toString())
                        .refused(ExitStatus.BAD_INPUT))
                .contains("none.json")
                .contains("no such file");
        assertThat(Run.of(home, "transaction", home.toString()).refused(ExitStatus.BAD_INPUT))
                .contains(home.toString());
    }

    /** A subsidiary of a listed company while it is open whether the affiliates rule stays suspended. */
    @Test
    void whatWasAnnouncedButNotPublishedIsForTheCallerToDecide() throws IOException {
        Path file = Files.writeString(home.resolve("affiliate.json"), """
                {"date": "2026-11-22", "kind": "EXPORT", "from": "US", "destination": "CN", "transit": [],
                 "item": {"eccn": "EAR99", "type": "COMMODITY", "usOrigin": true, "published": false},
                 "parties": [{"role": "END_USER", "country": "CN", "listings": [], "owners": [
                   {"percent": 51, "owners": [], "listings": [{"list": "EL", "footnotes": [],
                     "licenseRequirement": "All items subject to the EAR", "licensePolicy": "CASE_BY_CASE"}]}]}]}
                """);
        JsonNode text = Run.of(home, "transaction", file.toString(), "--json").json();
        JsonNode assumed = Run.of(home, "transaction", file.toString(), "--json", "--assume", EXTENSION + "=in-force")
                .json();

        assertThat(text.get("outcome").asText()).isEqualTo("LICENSE_REQUIRED");
        assertThat(text.at("/overlays/0/ifInForce/outcome").asText())
                .isEqualTo(assumed.get("outcome").asText())
                .isEqualTo("HOLD");
        assertThat(assumed.at("/overlays/0/chosen").asBoolean()).isTrue();
        assertThat(assumed.at("/overlays/0/ifNotInForce/outcome").asText()).isEqualTo("LICENSE_REQUIRED");
    }

    @Test
    void anAssumptionThatIsNotUnderstoodIsRefused() {
        assertThat(Run.of(home, "transaction", FURNITURE, "--assume", EXTENSION + "=on")
                        .refused(ExitStatus.BAD_INPUT))
                .contains(EXTENSION + "=in-force");
        assertThat(Run.of(home, "transaction", FURNITURE, "--assume", "affiliates=not")
                        .refused(ExitStatus.BAD_INPUT))
                .contains("no overlay \"affiliates\"");
    }

    @Test
    void malformedJsonIsRefusedWithItsPlace() throws IOException {
        Path file = Files.writeString(home.resolve("broken.json"), "{\"id\": \"x\",\n \"date\": }");
        assertThat(Run.of(home, "transaction", file.toString()).refused(ExitStatus.BAD_INPUT))
                .contains("broken.json:2:10");
        Path twice = Files.writeString(home.resolve("twice.json"), "{\"id\": \"x\", \"id\": \"y\"}");
        assertThat(Run.of(home, "transaction", twice.toString()).refused(ExitStatus.BAD_INPUT))
                .contains("twice.json:1:");
        Path array = Files.writeString(home.resolve("array.json"), "[]");
        assertThat(Run.of(home, "transaction", array.toString()).refused(ExitStatus.BAD_INPUT))
                .contains("expected an object");
        Path two = Files.writeString(home.resolve("two.json"), "{}{}");
        assertThat(Run.of(home, "transaction", two.toString()).refused(ExitStatus.BAD_INPUT))
                .contains("two.json");
    }

    /** One broken file among several: nothing is answered. */
    @Test
    void oneBrokenFileRefusesTheRun() throws IOException {
        Path file = Files.writeString(home.resolve("typo.json"), "{\"destnation\": \"CN\"}");
        Run.of(home, "transaction", FURNITURE, file.toString(), "--json").refusedAfterNotice(ExitStatus.BAD_INPUT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"destnation\": \"CN\", \"date\": \"2026-11-22\"} | typo.json | did you mean \"destination\"?",
                "{\"item\": {\"ecn\": \"EAR99\"}} | typo.json /item | did you mean \"eccn\"?",
                "{\"parties\": [{\"role\": \"END_USR\"}]} | /parties/0/role | END_USER",
                "{\"parties\": [{\"role\": \"END_USER\"}, {\"nane\": \"x\"}]} | /parties/1 | did you mean \"name\"?",
                "{\"item\": {\"value\": \"much\"}} | /item/value | number",
                "{\"date\": \"22 Nov 2026\"} | /date | date"
            })
    void aTransactionThatIsNotUnderstoodIsRefused(String json, String place, String hint) throws IOException {
        Path file = Files.writeString(home.resolve("typo.json"), json);
        assertThat(Run.of(home, "transaction", file.toString()).refusedAfterNotice(ExitStatus.BAD_INPUT))
                .contains(place)
                .contains(hint);
    }

    @Test
    void asOfFillsAMissingDateAndNoOther() throws IOException {
        Path undated = withDate(null);
        Run without = Run.of(home, "transaction", undated.toString(), "--json");
        assertThat(without.status()).isEqualTo(ExitStatus.NEEDS_PERSON);
        assertThat(without.json().path("outcome").asText()).isEqualTo("INDETERMINATE");
        assertThat(without.json().at("/missing/0/fact").asText()).isEqualTo("date");
        JsonNode filled = Run.of(home, "transaction", undated.toString(), "--as-of", "2026-11-22", "--json")
                .json();
        assertThat(filled.path("date").asText()).isEqualTo("2026-11-22");
        assertThat(filled.path("outcome").asText()).isEqualTo("NLR");
        JsonNode stated = Run.of(
                        home, "transaction", withDate("2025-02-03").toString(), "--as-of", "2026-11-22", "--json")
                .json();
        assertThat(stated.path("date").asText()).isEqualTo("2025-02-03");
    }

    @Test
    void anAsOfThatIsNoDateIsRefusedInPlainWords() {
        assertThat(Run.of(home, "transaction", FURNITURE, "--as-of", "tomorrow").refused(ExitStatus.BAD_INPUT))
                .contains("--as-of")
                .contains("tomorrow")
                .doesNotContain("java.");
    }

    @Test
    void aBrokenRulebookIsRefused() throws IOException {
        Path notJson = Files.writeString(home.resolve("not-json.json"), "{\"rulebook\": ");
        Path empty = Files.writeString(home.resolve("empty.json"), "{\"rulebook\": {}}");
        Path typo = Files.writeString(home.resolve("typo.json"), "{\"rulebok\": {}}");
        assertThat(withRulebook(notJson)).contains("not-json.json:1:");
        assertThat(withRulebook(empty)).contains("empty.json /rulebook").contains("expected a property");
        assertThat(withRulebook(typo)).contains("did you mean \"rulebook\"?");
        assertThat(withRulebook(home.resolve("none.json"))).contains("no such rulebook");
        assertThat(withRulebook(home)).contains("no such rulebook");
    }

    @Test
    void takesListFiles() throws IOException {
        Path list = Files.write(home.resolve("list.csv"), CslFile.bytes());
        Run run = Run.of(home, "transaction", FURNITURE, "--json", "--lists", list.toString());
        assertThat(run.json().at("/data/starter").booleanValue()).isFalse();
        assertThat(run.err()).doesNotContain("starter data");
        assertThat(Run.of(
                                home,
                                "transaction",
                                FURNITURE,
                                "--lists",
                                home.resolve("none.csv").toString())
                        .refused(ExitStatus.UNTRUSTED_DATA))
                .contains("none.csv");
    }

    private String withRulebook(Path rulebook) {
        return Run.of(home, "transaction", FURNITURE, "--rulebook", rulebook.toString())
                .refused(ExitStatus.BAD_INPUT);
    }

    private Path withDate(String date) throws IOException {
        ObjectNode tree = (ObjectNode) Run.parse(Files.readString(Path.of(FURNITURE)));
        tree.remove("date");
        if (date != null) {
            tree.put("date", date);
        }
        return Files.writeString(home.resolve("dated-" + date + ".json"), tree.toString());
    }

    private static String sample(String name) {
        return Run.SAMPLES.resolve(name + ".json").toString();
    }
}
