package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * A person's way through the page in the real browser: search, decide, upload, reload. With {@code
 * -Dscreening.pictures=DIR} it leaves pictures there.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PageBrowserTest {
    @RegisterExtension
    static final RunningPage page = new RunningPage(Clock.fixed(Instant.parse("2026-11-23T09:30:00Z"), ZoneOffset.UTC));

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path work;

    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        browser = Visit.begin(page, work);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    @Order(1)
    void searchByKeyboard() throws Exception {
        browser.type("#search-form input[name=name]", "Huawei Tech");
        browser.press("Enter", 13);
        browser.waitFor("document.querySelectorAll('.match').length > 0");
        assertThat(browser.text("#search-result h2")).startsWith("Matches:");
        assertThat(browser.text(".match h3")).contains("Huawei Technologies");
        assertThat(browser.text(".match .badge")).isEqualTo("Entity List");
        assertThat(browser.text(".match .score")).contains("score 0.");
        Visit.pictures(browser, "search", "header");
        browser.click(".match details summary");
        browser.waitFor("document.querySelector('.match table')");
        assertThat(browser.text(".match table")).containsIgnoringCase("huawei");
        assertThat(browser.text("nav")).contains("Review (");
        browser.click(".match details:nth-of-type(2) summary");
        browser.waitFor("document.querySelector('.match .entry dl')");
        assertThat(browser.text(".match .entry")).contains("Addresses").contains("alias");
        Visit.pictures(browser, "match", ".match");
    }

    @Test
    @Order(2)
    void decide() throws Exception {
        browser.click(".match .deciding summary");
        browser.waitFor("document.querySelector('.match form.decide')");
        browser.click(".match form.decide input[value='false-positive']");
        browser.type(".match form.decide input[name=reason]", "Another company: a bakery in Oslo with the same word");
        browser.type(".match form.decide input[name=by]", "A. Officer");
        browser.submit(".match form.decide");
        browser.waitFor("document.querySelector('.match .decided')");
        assertThat(browser.text(".match .decided"))
                .contains("false positive")
                .contains("bakery")
                .contains("A. Officer")
                .contains("2026-11-23 09:30 UTC");
        Visit.go(browser, "review");
        browser.waitFor("document.querySelector('#decisions .decided')");
        assertThat(browser.text("#decisions")).contains("bakery");
        assertThat(browser.count(".queued")).isPositive();
        Visit.pictures(browser, "review", "header");
    }

    @Test
    @Order(3)
    void theReviewCanBeNarrowedAndGoesOnToTheNext() throws Exception {
        int all = browser.count(".queued");
        browser.type(".filter input", "no such words");
        assertThat(browser.count(".queued")).isZero();
        browser.type(".filter input", "");
        browser.type(".filter select", "FCC");
        assertThat(browser.count(".queued")).isBetween(1, all - 1);
        browser.type(".filter select", "");
        browser.click(".queued .deciding summary");
        browser.waitFor("document.querySelector('.queued form.decide')");
        browser.click(".queued form.decide input[value='true-match']");
        browser.type(".queued form.decide input[name=reason]", "Same address");
        browser.submit(".queued form.decide");
        browser.waitFor("document.getElementById('review-status').innerText.startsWith('Recorded as')");
        assertThat(browser.count(".queued")).isEqualTo(all - 1);
        assertThat(browser.evaluate("document.activeElement.tagName").asText()).isEqualTo("SUMMARY");
        assertThat(browser.text("#decisions")).contains("Same address").contains("bakery");
    }

    @Test
    @Order(4)
    void theDecisionIsStillThereAfterAReload() throws Exception {
        Visit.go(browser, "search");
        browser.reload(RunningPage.READY);
        browser.waitFor("document.querySelector('.match .decided')");
        assertThat(browser.text(".match .decided")).contains("bakery");
    }

    /** By keyboard alone, from the list of decisions; with no reason nothing is recorded. */
    @Test
    @Order(5)
    void revokeByKeyboardAndItIsOpenAgain() throws Exception {
        Visit.go(browser, "review");
        browser.waitFor("document.querySelectorAll('#decisions .revoking').length === 2");
        int waiting = browser.count(".queued");
        browser.type(".filter input", "bakery");
        browser.evaluate("document.querySelector('#decisions .revoking summary').focus()");
        browser.press("Enter", 13);
        browser.waitFor("document.querySelector('form.revoke')");
        assertThat(browser.text("form.revoke")).contains("Both stay on record");
        Visit.pictures(browser, "revoke", "#decisions");
        browser.type("form.revoke input[name=reason]", " ");
        browser.press("Enter", 13);
        assertThat(browser.evaluate("document.querySelector('form.revoke').checkValidity()")
                        .asBoolean())
                .isFalse();
        browser.type("form.revoke input[name=reason]", "The bakery was bought by the listed company");
        browser.press("Enter", 13);
        browser.waitFor("document.getElementById('review-status').innerText.startsWith('Revoked: D1-')");
        assertThat(browser.text("#decisions"))
                .contains("No longer counts: revoked by A. Officer on 2026-11-23: The bakery was bought");
        assertThat(browser.count("#decisions .revoking")).isZero();
        browser.type(".filter input", "");
        assertThat(browser.count(".queued")).isEqualTo(waiting + 1);
        Visit.go(browser, "search");
        open();
        browser.reload(RunningPage.READY);
        open();
        Visit.go(browser, "review");
        browser.waitFor("document.querySelectorAll('#decisions .decided').length === 2");
        assertThat(browser.count(".queued")).isEqualTo(waiting + 1);
        assertThat(browser.count("#decisions .revoking")).isEqualTo(1);
    }

    /** The match shows the decision that counts no longer, and can be decided. */
    private static void open() throws Exception {
        browser.waitFor("document.querySelector('.match .decided .problem')?.innerText.startsWith('No longer counts')");
        assertThat(browser.count(".match:first-of-type .deciding")).isEqualTo(1);
    }

    /** Somebody else was quicker: the page did not show that decision yet. */
    @Test
    @Order(6)
    void whatADecisionReplacesIsShown() throws Exception {
        Visit.go(browser, "search");
        browser.waitFor("document.querySelector('.match .deciding')");
        String entry = browser.evaluate(
                        "[...document.querySelector('.match dl').querySelectorAll('dd')].at(-1).innerText")
                .asText();
        Run other = Run.of(
                page.home(),
                "decide",
                "Huawei Tech",
                "--entry",
                entry,
                "--verdict",
                "true-match",
                "--reason",
                "Same address",
                "--by",
                "B. Officer");
        assertThat(other.status()).as(other.err()).isEqualTo(ExitStatus.NOTHING_FOUND);
        browser.click(".match .deciding summary");
        browser.waitFor("document.querySelector('.match form.decide')");
        browser.click(".match form.decide input[value='false-positive']");
        browser.type(".match form.decide input[name=reason]", "The bakery again");
        browser.submit(".match form.decide");
        browser.waitFor("document.querySelector('.match .decided')?.innerText.includes('The bakery again')");
        assertThat(browser.text(".match .decided"))
                .contains("This replaces what was decided before: decided true-match by B. Officer on ")
                .contains("Same address");
    }

    @Test
    @Order(7)
    void uploadAFile() throws Exception {
        Path file = Files.writeString(work.resolve("customers.csv"), "id,name\n1,ZTE\n2,Zzyzx Qwfp Vexil\n3,\n");
        Visit.go(browser, "batch");
        browser.chooseFile("#batch-form input[type=file]", file);
        browser.submit("#batch-form");
        browser.waitFor("document.querySelector('.job a.button')");
        assertThat(browser.text(".job"))
                .contains("customers.csv")
                .contains("Rows: 3")
                .contains("with matches: 1")
                .contains("in error: 1");
        Visit.pictures(browser, "batch", "header");
        browser.reload(RunningPage.READY);
        browser.waitFor("document.querySelector('.job a.button')");
    }

    @Test
    @Order(8)
    void listsAndChinese() throws Exception {
        Visit.go(browser, "lists");
        browser.waitFor("document.querySelectorAll('#lists tbody tr').length > 5");
        Visit.pictures(browser, "lists", "header");
        Visit.language(browser, "zh");
        Visit.go(browser, "search");
        browser.waitFor("document.querySelectorAll('.match').length > 0");
        assertThat(browser.text("nav")).contains("查询").contains("交易");
        assertThat(browser.text("#search-result h2")).startsWith("匹配");
        Visit.pictures(browser, "search-zh", "header");
    }

    @Test
    @Order(9)
    void theBrowserHadNothingToComplainOf() throws Exception {
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests()).allMatch(url -> url.matches("(http://127\\.0\\.0\\.1|blob|data):.*"));
    }
}
