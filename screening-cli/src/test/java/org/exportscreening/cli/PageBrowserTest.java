package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * A person's way through the page in the real browser: search, decide, interview, upload, reload. With {@code
 * -Dscreening.pictures=DIR} it leaves pictures there.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PageBrowserTest {
    private static final int MOST_QUESTIONS = 40;

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path work;

    private static RunningPage page;
    private static BrowserTab browser;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        assumeTrue(
                Files.isExecutable(BrowserTab.PROGRAM),
                "no " + BrowserTab.PROGRAM + " here: the page is not tried in it");
        page = new RunningPage(Files.createDirectory(work.resolve("home")));
        browser = new BrowserTab(Files.createDirectory(work.resolve("profile")));
        browser.size(1200, 900, false);
        browser.open(page.link());
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (browser != null) {
            browser.close();
            page.close();
        }
    }

    private static void pictures(String name) throws IOException {
        pictures(name, "header");
    }

    /** As a desktop and as a phone show it, with this element at the top. */
    private static void pictures(String name, String top) throws IOException {
        String folder = System.getProperty("screening.pictures");
        if (folder == null) {
            return;
        }
        browser.picture(Path.of(folder, "page-" + name + ".png"), top);
        browser.size(390, 844, true);
        browser.picture(Path.of(folder, "page-" + name + "-phone.png"), top);
        browser.size(1200, 900, false);
    }

    private static void go(String tab) throws IOException, InterruptedException {
        browser.click("a[href='#" + tab + "']");
        browser.waitFor("location.hash === '#" + tab + "'");
    }

    @Test
    @Order(1)
    void searchByKeyboard() throws IOException, InterruptedException {
        browser.type("#search-form input[name=name]", "Huawei Tech");
        browser.press("Enter", 13);
        browser.waitFor("document.querySelectorAll('.match').length > 0");
        assertThat(browser.text("#search-result h2")).startsWith("Matches:");
        assertThat(browser.text(".match h3")).contains("Huawei Technologies");
        assertThat(browser.text(".match .score")).contains("%");
        browser.click(".match details summary");
        assertThat(browser.text(".match table")).containsIgnoringCase("huawei");
        assertThat(browser.text("nav")).contains("Review (");
        pictures("search");
    }

    @Test
    @Order(2)
    void decide() throws IOException, InterruptedException {
        browser.click(".match form.decide input[value='false-positive']");
        browser.type(".match form.decide input[name=reason]", "Another company: a bakery in Oslo with the same word");
        browser.type(".match form.decide input[name=by]", "A. Officer");
        browser.eval("document.querySelector('.match form.decide').requestSubmit()");
        browser.waitFor("document.querySelector('.match .decided')");
        assertThat(browser.text(".match .decided"))
                .contains("false positive")
                .contains("bakery")
                .contains("A. Officer");
        go("review");
        browser.waitFor("document.querySelector('#decisions .decided')");
        assertThat(browser.text("#decisions")).contains("bakery");
        assertThat(browser.eval("document.querySelectorAll('.queued').length").asInt())
                .isPositive();
        pictures("review");
    }

    @Test
    @Order(3)
    void theDecisionIsStillThereAfterAReload() throws IOException, InterruptedException {
        go("search");
        browser.reload();
        browser.waitFor("document.querySelector('.match .decided')");
        assertThat(browser.text(".match .decided")).contains("bakery");
    }

    @Test
    @Order(4)
    void interviewToADetermination() throws IOException, InterruptedException {
        go("transaction");
        browser.type("#transaction-form input[name=eccn]", "EAR99");
        browser.type("#transaction-form select[name=destination]", "DE");
        browser.type("#transaction-form input[name=party]", "Zzyzx Qwfp Vexil GmbH");
        browser.eval("document.getElementById('transaction-form').requestSubmit()");
        browser.waitFor("document.getElementById('outcome')");
        assertThat(outcome()).isEqualTo("INDETERMINATE");
        pictures("interview");
        for (int asked = 0; outcome().equals("INDETERMINATE") && asked < MOST_QUESTIONS; asked++) {
            answerFirst();
        }
        assertThat(outcome()).isIn("NLR", "NLR_WITH_CONDITIONS");
        assertThat(browser.text("#outcome")).contains("no license is required");
        pictures("determination");
    }

    private static String outcome() {
        return browser.eval("document.getElementById('outcome').dataset.outcome")
                .asText();
    }

    /** The answers of an exporter of nothing special. */
    private static void answerFirst() throws IOException, InterruptedException {
        String fact =
                browser.eval("document.querySelector('.question').dataset.fact").asText();
        browser.eval("document.getElementById('outcome').dataset.seen = 'true'");
        String answered = browser.eval("""
                        (question => {
                          const fact = question.dataset.fact;
                          const yes = ['usOrigin', 'Known', 'Complete', 'usPerson', 'natural'].some(w => fact.endsWith(w));
                          const words = { 'item.type': 'COMMODITY', 'endUse.knowledge': 'NONE' };
                          const none = [...question.querySelectorAll('button')].find(b => b.innerText === 'None');
                          if (none) { none.click(); return 'none'; }
                          const value = words[fact] ?? (yes ? 'true' : 'false');
                          const radio = question.querySelector(`input[value="${value}"]`)
                            ?? question.querySelector('input[value="NONE"], input[value="OTHER"]');
                          const select = question.querySelector('select');
                          const field = question.querySelector('input:not([type=radio])');
                          if (radio) radio.click();
                          else if (select) select.value = [...select.options].map(o => o.value)
                            .find(v => v === 'NONE') ?? (fact.includes('overnment') ? 'NONE' : 'DE');
                          else if (field) field.value = field.type === 'text' || !field.type ? '1000' : '';
                          question.requestSubmit();
                          return 'answered';
                        })(document.querySelector('.question'))
                        """).asText();
        browser.waitFor("!document.getElementById('outcome').dataset.seen"
                + " || document.querySelector('.question .problem').innerText !== ''");
        assertThat(browser.text(".question .problem"))
                .as(fact + ": " + answered)
                .isEmpty();
    }

    @Test
    @Order(5)
    void theInterviewIsStillThereAfterAReload() throws IOException, InterruptedException {
        String before = outcome();
        browser.reload();
        browser.waitFor("document.getElementById('outcome')");
        assertThat(outcome()).isEqualTo(before);
        browser.click("#back");
        browser.waitFor("document.getElementById('outcome').dataset.outcome === 'INDETERMINATE'");
    }

    @Test
    @Order(6)
    void groundsOfARequiredLicense() throws IOException, InterruptedException {
        String sample = Files.readString(Run.SAMPLES.resolve("07-foundry-cpu-to-footnote-4-party.json"));
        browser.type("main textarea", sample);
        browser.click("main details button");
        browser.waitFor("document.getElementById('outcome').dataset.outcome === 'LICENSE_REQUIRED'");
        assertThat(browser.text(".finding")).contains("15 CFR").contains("license required");
        pictures("license", ".finding");
    }

    @Test
    @Order(7)
    void uploadAFile() throws IOException, InterruptedException {
        Path file = Files.writeString(work.resolve("customers.csv"), "id,name\n1,ZTE\n2,Zzyzx Qwfp Vexil\n3,\n");
        go("batch");
        browser.chooseFile("#batch-form input[type=file]", file);
        browser.eval("document.getElementById('batch-form').requestSubmit()");
        browser.waitFor("document.querySelector('.job a.button')");
        assertThat(browser.text(".job"))
                .contains("customers.csv")
                .contains("Rows: 3")
                .contains("with matches: 1")
                .contains("in error: 1");
        pictures("batch");
    }

    @Test
    @Order(8)
    void listsAndChinese() throws IOException, InterruptedException {
        go("lists");
        browser.waitFor("document.querySelectorAll('#lists tbody tr').length > 5");
        pictures("lists");
        browser.type("#language", "zh");
        browser.waitFor("document.documentElement.lang === 'zh-Hans'");
        go("search");
        browser.waitFor("document.querySelectorAll('.match').length > 0");
        assertThat(browser.text("nav")).contains("查询").contains("交易");
        assertThat(browser.text("#search-result h2")).startsWith("匹配");
        pictures("search-zh");
        browser.type("#language", "en");
        browser.waitFor("document.documentElement.lang === 'en'");
    }

    @Test
    @Order(9)
    void fitsAPhone() throws IOException, InterruptedException {
        browser.size(360, 740, true);
        for (String tab : new String[] {"search", "transaction", "batch", "review", "lists"}) {
            go(tab);
            browser.waitFor("document.querySelector('main h1')");
            assertThat(browser.eval("document.documentElement.scrollWidth").asInt())
                    .as(tab)
                    .isLessThanOrEqualTo(360);
        }
        browser.size(1200, 900, false);
    }

    @Test
    @Order(10)
    void everyFieldHasALabel() throws IOException, InterruptedException {
        for (String tab : new String[] {"search", "transaction", "batch", "review"}) {
            go(tab);
            String unnamed = browser.eval(
                            "[...document.querySelectorAll('input, select, textarea')].filter(e => !e.labels?.length"
                                    + " && !e.ariaLabel).map(e => e.outerHTML).join(' ')")
                    .asText();
            assertThat(unnamed).as(tab).isEmpty();
        }
    }

    @Test
    @Order(11)
    void theBrowserHadNothingToComplainOf() {
        assertThat(browser.complaints()).isEmpty();
    }
}
