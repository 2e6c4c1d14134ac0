package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.exportscreening.list.ListCatalog;
import org.exportscreening.rules.Determination;
import org.exportscreening.rules.ExportScreening;
import org.exportscreening.rules.Transaction;
import org.exportscreening.rules.report.BatchReportHtml;
import org.exportscreening.rules.report.BatchRow;
import org.exportscreening.rules.report.DeterminationHtml;
import org.exportscreening.rules.rulebook.Rulebook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The reports as a reader has them before him: in a browser, at the widths of a desktop and of a phone, by keyboard.
 *
 * <p>With {@code -Dreport.images=FOLDER} the pictures of {@code docs/images} are made anew.
 */
class ReportInBrowserTest {
    private static final int DESKTOP = 1280;
    private static final int PHONE = 390;

    /** Elements that reach beyond the window, other than those in a region that scrolls by itself. */
    private static final String BEYOND = """
            [...document.querySelectorAll('body *')]
              .filter(e => !e.closest('.wide') && !e.closest('.skip') && e.getBoundingClientRect().width > 0)
              .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
              .map(e => e.tagName + '.' + e.className + ' ' + e.textContent.slice(0, 60)).slice(0, 5)
            """;

    @TempDir
    static Path folder;

    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        browser = Browser.start(Files.createDirectory(folder.resolve("profile")));
        ExportScreening screening = ExportScreening.builder()
                .rulebook(Rulebook.bundledEar())
                .lists(ListCatalog.starter())
                .build();
        List<Determination> samples = Run.samplesAsLines()
                .lines()
                .map(line -> screening.determine(Transaction.parse("sample", line)))
                .toList();
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            String language = locale.getLanguage();
            Files.writeString(file(language), DeterminationHtml.of(samples.get(0), locale));
            Files.writeString(file("all-" + language), DeterminationHtml.of(samples, locale));
            Files.writeString(file("two-" + language), DeterminationHtml.of(samples.subList(4, 6), locale));
            BatchReportHtml batch = new BatchReportHtml(screening, "samples.jsonl", locale);
            for (int i = 0; i < samples.size(); i++) {
                batch.add(BatchRow.of(i + 1, samples.get(i)));
            }
            batch.add(BatchRow.error(samples.size() + 1, "not valid JSON"));
            Files.writeString(file("batch-" + language), batch.page());
            names(language);
        }
    }

    /** The report on a batch of names, as the command line makes it, with a decision and with errors. */
    private static void names(String language) throws Exception {
        Path home = folder.resolve("home-" + language);
        Path input = Files.writeString(Files.createDirectory(home).resolve("customers.csv"), """
                id,name,country,address
                1001,Conduit Technologies GmbH,DE,
                1002,Acme Furniture GmbH,DE,Hauptstr. 1
                1003,中芯国际,CN,
                1004,Huawei Technologies,CN,"Bantian, Shenzhen"
                1005,上海贸易公司,CN,
                1006,Huawei Device,CN,
                1007,...,FR,
                1008,"Huawei Tech <script>alert(1)</script>",ZZ,
                """);
        List<String> party = List.of("Conduit Technologies GmbH", "--country", "DE");
        String entry = Run.of(home, args("name", party, List.of("--json")))
                .json()
                .at("/matches/0/entry")
                .asText();
        List<String> because = List.of("--verdict", "false-positive", "--reason", "HRB 4711", "--by", "M. Sommer");
        List<String> decision =
                Stream.concat(Stream.of("--entry", entry), because.stream()).toList();
        Run.of(home, args("decide", party, decision));
        String page = file("names-" + language).toString();
        Run.of(home, "names", input.toString(), "--html", page, "--lang", language);
    }

    private static String[] args(String command, List<String> party, List<String> options) {
        return Stream.of(List.of(command), party, options).flatMap(List::stream).toArray(String[]::new);
    }

    @AfterAll
    static void end() {
        if (browser != null) {
            browser.close();
        }
    }

    private static Path file(String name) {
        return folder.resolve(name + ".html");
    }

    @ParameterizedTest
    @CsvSource({
        "en, 1280",
        "en, 390",
        "zh, 1280",
        "zh, 390",
        "batch-en, 1280",
        "two-en, 390",
        "batch-en, 390",
        "batch-zh, 390",
        "names-en, 1280",
        "names-en, 390",
        "names-zh, 390"
    })
    void nothingIsLoadedNothingIsComplainedOfNothingReachesBeyondTheWindow(String page, int width) throws Exception {
        browser.open(file(page), width, 900);

        assertThat(browser.evaluate("document.documentElement.scrollWidth - innerWidth")
                        .asInt())
                .isLessThanOrEqualTo(0);
        assertThat(browser.evaluate(BEYOND)).isEmpty();
        browser.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        assertThat(browser.evaluate(BEYOND)).as("with everything open").isEmpty();
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests()).containsExactly(file(page).toUri().toString());
    }

    /** The style sheet is the one that the policy lets in; a script or another style would not be. */
    @Test
    void thePolicyLetsTheStyleInAndNothingElse() throws Exception {
        browser.open(file("en"), DESKTOP, 900);

        assertThat(browser.evaluate("getComputedStyle(document.querySelector('.skip')).position")
                        .asText())
                .isEqualTo("absolute");
        browser.evaluate("""
                document.body.insertAdjacentHTML('beforeend', '<img src="http://127.0.0.1:9/x.png"><style>body{color:red}</style>')
                """);
        assertThat(browser.evaluate("getComputedStyle(document.body).color").asText())
                .isNotEqualTo("rgb(255, 0, 0)");
    }

    @Test
    void theKeyboardReachesEverything() throws Exception {
        browser.open(file("en"), DESKTOP, 900);

        browser.press("Tab", 9);
        assertThat(browser.evaluate("document.activeElement.className").asText())
                .isEqualTo("skip");
        assertThat(browser.evaluate("document.activeElement.getBoundingClientRect().left >= 0")
                        .asBoolean())
                .isTrue();
        browser.press("Enter", 13);
        assertThat(browser.evaluate("location.hash").asText()).isEqualTo("#main");
        for (int i = 0; i < 40 && !focused().equals("SUMMARY"); i++) {
            browser.press("Tab", 9);
        }
        assertThat(focused()).isEqualTo("SUMMARY");
        String open = "document.activeElement.parentElement.open";
        assertThat(browser.evaluate(open).asBoolean()).isFalse();
        browser.press("Enter", 13);
        assertThat(browser.evaluate(open).asBoolean()).isTrue();
        browser.press("Enter", 13);
        assertThat(browser.evaluate(open).asBoolean()).isFalse();
    }

    private static String focused() throws Exception {
        return browser.evaluate("document.activeElement.tagName").asText();
    }

    @ParameterizedTest
    @CsvSource({
        "en, en",
        "zh, zh-Hans",
        "two-zh, zh-Hans",
        "batch-en, en",
        "batch-zh, zh-Hans",
        "names-en, en",
        "names-zh, zh-Hans"
    })
    void aScreenReaderFindsItsWay(String page, String language) throws Exception {
        browser.open(file(page), DESKTOP, 900);

        assertThat(browser.evaluate("document.documentElement.lang").asText()).isEqualTo(language);
        assertThat(browser.evaluate("document.querySelectorAll('main').length").asInt())
                .isEqualTo(1);
        int before = 0;
        for (JsonNode level :
                browser.evaluate("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => +h.tagName[1])")) {
            assertThat(level.asInt()).as("heading after one of level " + before).isBetween(1, before + 1);
            before = level.asInt();
        }
        assertThat(browser.evaluate("[...document.querySelectorAll('th')].filter(t => !t.scope).length")
                        .asInt())
                .isZero();
        assertThat(browser.evaluate("[...document.querySelectorAll('table')].filter(t => !t.caption).length")
                        .asInt())
                .isZero();
        assertThat(browser.evaluate("""
                        (() => { const all = [...document.querySelectorAll('[id]')].map(e => e.id);
                          return all.filter((id, i) => all.indexOf(id) !== i); })()
                        """)).as("ids that stand twice").isEmpty();
        assertThat(browser.evaluate("""
                        [...document.querySelectorAll('a[href^="#"]')].map(a => a.getAttribute('href').slice(1))
                          .filter(id => !document.getElementById(id))
                        """)).as("links that lead nowhere").isEmpty();
    }

    @Test
    void whatSomebodyDecidedStandsOnTheNamesReport() throws Exception {
        browser.open(file("names-en"), DESKTOP, 900);

        assertThat(browser.evaluate("document.querySelector('#cleared').textContent")
                        .asText())
                .contains("Conduit Technologies GmbH", "Decided: false positive", "M. Sommer", "HRB 4711");
        assertThat(browser.evaluate("document.querySelectorAll('script').length")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"zh, 实体清单", "all-zh, 推定拒绝", "batch-zh, 需要许可证", "names-zh, 需要人工处理的行"})
    void aChinesePageHasNoEnglishSentence(String page, String term) throws Exception {
        browser.open(file(page), DESKTOP, 900);

        assertThat(browser.evaluate("document.body.textContent").asText()).contains(term);
        assertThat(browser.english()).isEmpty();
    }

    @Test
    void theSameLettersAreMarked() throws Exception {
        browser.open(file("en"), DESKTOP, 900);

        assertThat(browser.evaluate("[...document.querySelectorAll('mark')].map(m => m.textContent)"))
                .extracting(JsonNode::asText)
                .contains("中芯国际集成电路制造有限公司", "smic", "semiconductor");
    }

    @Test
    void picturesForTheDocumentation() throws Exception {
        String images = System.getProperty("report.images");
        assumeTrue(images != null, "no pictures asked for: -Dreport.images=FOLDER makes them");
        Path to = Files.createDirectories(Path.of(images));
        for (String language : List.of("en", "zh")) {
            picture(to.resolve("report-" + language + ".png"), file(language), DESKTOP, 1560);
            picture(to.resolve("report-" + language + "-phone.png"), file(language), PHONE, 1700);
        }
        picture(to.resolve("report-batch-en.png"), file("batch-en"), DESKTOP, 1500);
        picture(to.resolve("report-names-en.png"), file("names-en"), DESKTOP, 2300);
        picture(to.resolve("report-names-zh.png"), file("names-zh"), DESKTOP, 2200);
        picture(to.resolve("report-names-en-phone.png"), file("names-en"), PHONE, 1900);
    }

    private static void picture(Path to, Path page, int width, int height) throws Exception {
        browser.open(page, width, height);
        byte[] picture = browser.picture(width, height);
        assertThat(picture.length).as("size of %s", to).isBetween(10_000, 300_000);
        Files.write(to, picture);
    }
}
