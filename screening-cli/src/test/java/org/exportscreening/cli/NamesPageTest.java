package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.exportscreening.cli.batch.BatchSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report on a batch of names says what came out, and what it does not show. */
class NamesPageTest {
    @TempDir
    Path home;

    private String page(String rows, String... options) throws IOException {
        Path file = Files.writeString(home.resolve("customers.csv"), rows);
        Path html = home.resolve("report.html");
        String[] args = new String[options.length + 4];
        System.arraycopy(options, 0, args, 4, options.length);
        args[0] = "names";
        args[1] = file.toString();
        args[2] = "--html";
        args[3] = html.toString();
        Run.of(home, args);
        return Files.readString(html);
    }

    /** What a reader sees, with a bar where an element begins or ends. */
    private static String text(String page) {
        return page.substring(page.indexOf("<main"))
                .replaceAll("<mark>|</mark>", "")
                .replaceAll("<[^>]*>", "|")
                .replaceAll("\\s*\\|[|\\s]*", "|");
    }

    @Test
    void itShowsTheMatchesWithTheirReasons() throws IOException {
        String text = text(page(
                "id,name,country\n7,Huawei Technologies,DE\n8,Acme Furniture,\n9,Huawei Tech,ZZ\n",
                "--list",
                "EL,UVL",
                "--top",
                "1",
                "--out",
                home.resolve("answers.jsonl").toString()));
        assertThat(text)
                .contains(
                        "|Names screened",
                        "|customers.csv|",
                        "|3 rows|2 need a person; 1 of them could not be answered|")
                .contains("|Match|resembles a listing; a person must look|1|33.3 %|")
                .contains("|EL|Entity List|")
                .contains("|not searched|")
                .contains("|Huawei Technologies|Line 2; Id\u00a0|7|; country\u00a0|DE|")
                .contains("|Entity List|", "EL:", "read in el.json, line ", "|Word as stated|Word as listed|")
                .contains("country differs")
                .contains("more matches of this row are not shown")
                .contains("|Lists searched|EL, UVL|", "|Stated for each row|id, name, country|")
                .contains("|File with all answers|answers.jsonl|")
                .contains("|4|9|country: expected an ISO 3166-1 alpha-2 country such as CN, found &quot;ZZ&quot;");
    }

    @Test
    void itIsChineseForAChineseReader() throws IOException {
        String page = page("id,name\n7,Huawei Technologies\n8,...\n", "--lang", "zh");
        assertThat(page).contains("<html lang=\"zh-Hans\">");
        assertThat(text(page)).contains("|共 2 行|", "|匹配|", "实体清单", "需要人工处理的行", "出错的行", "得分的由来");
    }

    /** However many rows there are, the page says how many it does not show, and where they are. */
    @Test
    void whatIsNotShownIsSaid() throws IOException {
        int rows = BatchSummary.KEPT + 100;
        int errors = BatchSummary.KEPT_ASIDE + 50;
        String page = page(
                "name\n" + "Huawei Technologies\n".repeat(rows) + "...\n".repeat(errors),
                "--list",
                "EL",
                "--out",
                home.resolve("answers.jsonl").toString());
        assertThat(page.split("<article", -1)).hasSize(BatchSummary.KEPT + 1);
        assertThat(text(page))
                .contains("|850 rows|850 need a person; 250 of them could not be answered|")
                .contains("The first 500 of 600 rows are shown here. 100 more are not; answers.jsonl has them all.")
                .contains("The first 200 of 250 rows are shown here. 50 more are not; answers.jsonl has them all.");
    }

    @Test
    void aRowThatIsTooLongIsNotHeldInMemory() throws IOException {
        String text = text(page("name,address\nHuawei Technologies,\"" + "street ".repeat(3000) + "\"\n"));
        assertThat(text).contains("(a row too long to be shown here; the output of the batch has it)|Line 2|");
    }

    @Test
    void whatSomebodyDecidedIsShownAsDecided() throws IOException {
        decide("Huawei Technologies", "false-positive");
        decide("Conduit Technologies GmbH", "true-match");
        String page =
                page("name\nHuawei Technologies\nConduit Technologies GmbH\nAcme Furniture\n", "--list", "EL,UVL");
        String text = text(page);
        assertThat(text)
                .contains("|3 rows|1 need a person; 0 of them could not be answered|")
                .contains("|Decided: false positive|resembles a listing; a person decided that it is another party|1|")
                .contains("|Decided: true match|a person decided that it is the listed party|1|")
                .contains("|Rows decided to be false positives|A person decided of each match")
                .contains("register court Bonn, HRB 4711");
    }

    private void decide(String name, String verdict) {
        Run.of(home, "name", name, "--list", "EL,UVL", "--json")
                .json()
                .path("matches")
                .forEach(match -> {
                    Run decided = Run.of(
                            home,
                            "decide",
                            name,
                            "--entry",
                            match.path("entry").asText(),
                            "--verdict",
                            verdict,
                            "--reason",
                            "register court Bonn, HRB 4711",
                            "--by",
                            "M. Sommer");
                    assertThat(decided.status()).as(decided.err()).isZero();
                });
    }
}
