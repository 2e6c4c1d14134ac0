package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A transaction as an interview in the real browser, to the report and the record. Leaves pictures as {@link PageBrowserTest} does. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PageInterviewTest {
    private static final int MOST_QUESTIONS = 40;
    private static final Duration BOUND = Duration.ofSeconds(60);

    @RegisterExtension
    static final RunningPage page = new RunningPage();

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path work;

    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        browser = Visit.begin(page, work);
        browser.saveTo(Files.createDirectory(work.resolve("saved")));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    @Order(1)
    void interviewToADetermination() throws Exception {
        Visit.go(browser, "transaction");
        browser.type("#transaction-form input[name=date]", "2026-11-22");
        browser.type("#transaction-form input[name=eccn]", "EAR99");
        browser.type("#transaction-form select[name=destination]", "DE");
        browser.type("#transaction-form input[name=party]", "Zzyzx Qwfp Vexil GmbH");
        browser.submit("#transaction-form");
        browser.waitFor("document.getElementById('outcome')");
        assertThat(outcome()).isEqualTo("INDETERMINATE");
        Visit.pictures(browser, "interview", "header");
        for (int asked = 0; outcome().equals("INDETERMINATE") && asked < MOST_QUESTIONS; asked++) {
            answerFirst();
        }
        assertThat(outcome()).isIn("NLR", "NLR_WITH_CONDITIONS");
        assertThat(browser.text("#outcome")).contains("no license is required");
        Visit.pictures(browser, "determination", "header");
    }

    private static String outcome() throws Exception {
        return browser.evaluate("document.getElementById('outcome').dataset.outcome")
                .asText();
    }

    /** The answers of an exporter of nothing special. */
    private static void answerFirst() throws Exception {
        String fact = browser.evaluate("document.querySelector('.question').dataset.fact")
                .asText();
        browser.evaluate("document.getElementById('outcome').dataset.seen = 'true'");
        browser.evaluate("""
                (question => {
                  const fact = question.dataset.fact;
                  const yes = ['usOrigin', 'Known', 'Complete', 'usPerson', 'natural'].some(w => fact.endsWith(w));
                  const words = { 'item.type': 'COMMODITY', 'endUse.knowledge': 'NONE' };
                  const none = [...question.querySelectorAll('button')].find(b => b.innerText === 'None');
                  if (none) { none.click(); return; }
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
                })(document.querySelector('.question'))
                """);
        browser.waitFor("!document.getElementById('outcome').dataset.seen"
                + " || document.querySelector('.question .problem').innerText !== ''");
        assertThat(browser.text(".question .problem")).as(fact).isEmpty();
    }

    @Test
    @Order(2)
    void theInterviewIsStillThereAfterAReload() throws Exception {
        String before = outcome();
        browser.reload(RunningPage.READY);
        browser.waitFor("document.getElementById('outcome')");
        assertThat(outcome()).isEqualTo(before);
        browser.click("#back");
        browser.waitFor("document.getElementById('outcome').dataset.outcome === 'INDETERMINATE'");
    }

    @Test
    @Order(3)
    void groundsOfARequiredLicense() throws Exception {
        apply(Files.readString(Run.SAMPLES.resolve("07-foundry-cpu-to-footnote-4-party.json")));
        browser.waitFor("document.getElementById('outcome').dataset.outcome === 'LICENSE_REQUIRED'");
        assertThat(browser.text(".finding")).contains("15 CFR").contains("license required");
        assertThat(browser.text(".steps")).contains("Do not proceed without a license");
        Visit.pictures(browser, "license", "#outcome");
    }

    /** Codes stand with what they mean, where they are read and where they are chosen. */
    @Test
    @Order(4)
    void codesAreExplained() throws Exception {
        apply(Files.readString(Run.SAMPLES.resolve("04-mmic-amplifier-to-china.json")));
        browser.waitFor("[...document.querySelectorAll('.facts')]"
                + ".some(f => f.innerText.includes('countryChart.requirements = NS2 – national security'))");
        apply("{\"date\": \"2026-11-22\", \"kind\": \"EXPORT\", \"from\": \"US\", \"destination\": \"IN\","
                + " \"item\": {\"eccn\": \"6A003.b.4\", \"type\": \"COMMODITY\"}}");
        browser.waitFor("document.getElementById('outcome').dataset.outcome === 'INDETERMINATE'");
        browser.evaluate("""
                (() => { for (let i = 0; i < 40 && !document.querySelector('[data-fact=certifications]'); i++)
                  [...document.querySelectorAll('.question button')].find(b => b.innerText === 'Ask later').click(); })()
                """);
        assertThat(browser.text("[data-fact=certifications] fieldset"))
                .contains("TSR_WRITTEN_ASSURANCE – Before the export the consignee has given a written assurance")
                .contains("IC_DESIGNER_APPROVED – The designer is an approved one.");
        browser.size(360, 740);
        assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
                .as("on a phone")
                .isLessThanOrEqualTo(360);
        browser.size(1200, 900);
        apply(Files.readString(Run.SAMPLES.resolve("07-foundry-cpu-to-footnote-4-party.json")));
        browser.waitFor("document.getElementById('outcome').dataset.outcome === 'LICENSE_REQUIRED'");
    }

    private static void apply(String transaction) throws Exception {
        browser.evaluate("document.getElementById('outcome').remove()");
        browser.type("main textarea", transaction);
        browser.click("main details button");
        browser.waitFor("document.getElementById('outcome')");
    }

    /** In the reader's language, and a record that the command line can determine again. */
    @Test
    @Order(5)
    void saveWhatWasFound() throws Exception {
        Visit.language(browser, "zh");
        browser.waitFor("document.getElementById('outcome')");
        Visit.pictures(browser, "license-zh", "#outcome");
        browser.click("[data-save='save.report']");
        assertThat(Files.readString(saved(".html")))
                .contains("lang=\"zh-Hans\"")
                .contains("推定拒绝");
        browser.click("[data-save='save.record']");
        Run replay = Run.of(page.home(), "replay", saved("-record.json").toString());
        assertThat(replay.status()).as(replay.out() + replay.err()).isEqualTo(ExitStatus.NOTHING_FOUND);
        Visit.language(browser, "en");
    }

    private static Path saved(String ending) throws Exception {
        long end = System.nanoTime() + BOUND.toNanos();
        while (System.nanoTime() < end) {
            try (Stream<Path> all = Files.list(work.resolve("saved"))) {
                Path file = all.filter(f -> f.toString().endsWith(ending))
                        .findFirst()
                        .orElse(null);
                if (file != null) {
                    return file;
                }
            }
            RunningPage.pause();
        }
        throw new AssertionError("nothing was saved that ends in " + ending + browser.complaints());
    }

    @Test
    @Order(6)
    void theBrowserHadNothingToComplainOf() throws Exception {
        assertThat(browser.complaints()).isEmpty();
    }
}
