package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page in Chinese, on a phone, for a screen reader, by keyboard, in the dark: all of it, with everything open. */
class PageForEveryoneTest {
    private static final String[] TABS = {"search", "transaction", "batch", "review", "lists"};
    private static final double CONTRAST = 4.5;

    /** The least contrast of a text with what is behind it, and the text. */
    private static final String PALEST = """
            (() => { const light = c => { const [r, g, b] = c.match(/[\\d.]+/g).slice(0, 3).map(x => x / 255)
                  .map(x => x <= 0.03928 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
              const behind = e => { for (let at = e; at; at = at.parentElement) {
                  const c = getComputedStyle(at).backgroundColor; if (!/, 0\\)|transparent/.test(c)) return c; } return 'rgb(255,255,255)'; };
              const own = e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) && e.offsetParent && !e.closest(':disabled');
              return [...document.querySelectorAll('body *')].filter(own).map(e => {
                const [a, b] = [light(getComputedStyle(e).color), light(behind(e))].sort((x, y) => y - x);
                return { contrast: (a + 0.05) / (b + 0.05), text: e.textContent.slice(0, 40) };
              }).sort((a, b) => a.contrast - b.contrast)[0]; })()
            """;

    @RegisterExtension
    static final RunningPage page = new RunningPage();

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path work;

    private static Browser browser;

    /** Something to be seen on each tab: matches, a determination with open questions, a file with an error, decisions. */
    @BeforeAll
    static void fill() throws Exception {
        browser = Visit.begin(page, work);
        browser.type("#search-form input[name=name]", "Huawei Tech");
        browser.submit("#search-form");
        browser.waitFor("document.querySelector('.match .deciding')");
        browser.click(".match .deciding summary");
        browser.waitFor("document.querySelector('.match form.decide')");
        browser.click(".match form.decide input[value='true-match']");
        browser.type(".match form.decide input[name=reason]", "The same address and the same owners");
        browser.type(".match form.decide input[name=by]", "A. Officer");
        browser.submit(".match form.decide");
        browser.waitFor("document.querySelector('.match .decided')");
        Visit.go(browser, "transaction");
        browser.submit("#transaction-form");
        browser.waitFor("document.getElementById('outcome')");
        browser.type("main textarea", Files.readString(Run.SAMPLES.resolve("01-euv-scanner-to-smic.json")));
        browser.click("main details button");
        browser.waitFor("document.querySelector('.finding')");
        Visit.go(browser, "batch");
        browser.chooseFile(
                "#batch-form input[type=file]",
                Files.writeString(work.resolve("customers.csv"), "id,name,country\n1,ZTE,\n2,Someone,Mars\n"));
        browser.submit("#batch-form");
        browser.waitFor("document.querySelector('.job a.button')");
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    /** A tab in a language, with all that can be opened open. */
    private static void look(String language, String tab) throws Exception {
        Visit.language(browser, language);
        Visit.go(browser, tab);
        String there = switch (tab) {
            case "search" -> ".match";
            case "transaction" -> ".steps";
            case "batch" -> ".job a.button";
            case "review" -> "#decisions .decided";
            default -> "#lists";
        };
        browser.waitFor("document.querySelector('" + there + "')");
        browser.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        browser.waitFor("[...document.querySelectorAll('.entry')].every(e => e.querySelector('dl'))"
                + " && [...document.querySelectorAll('details')].every(d => d.childElementCount > 1)");
    }

    @ParameterizedTest
    @CsvSource({"search, 为何查到", "transaction, 下一步该做什么", "batch, 无法读取的行", "review, 已记录的裁定", "lists, 规则库"})
    void aChinesePageHasNoEnglishSentence(String tab, String term) throws Exception {
        look("zh", tab);

        assertThat(browser.text("main")).contains(term);
        assertThat(browser.english()).isEmpty();
        look("en", tab);
        assertThat(browser.english()).as("an English page would not pass").isNotEmpty();
    }

    /** What a question asks, and what its answers are. */
    @Test
    void theInterviewAsksInChinese() throws Exception {
        look("zh", "transaction");
        browser.evaluate("sessionStorage.setItem('kept', sessionStorage.getItem('interview'))");
        browser.click("#again");
        browser.submit("#transaction-form");
        browser.waitFor("document.querySelectorAll('.question').length > 1");

        assertThat(browser.text(".question label, .question legend")).containsPattern("\\p{IsHan}");
        assertThat(browser.english()).isEmpty();
        browser.evaluate("sessionStorage.setItem('interview', sessionStorage.getItem('kept'))");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void fitsAPhone(String language) throws Exception {
        browser.size(360, 740);
        for (String tab : TABS) {
            look(language, tab);
            assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
                    .as(tab)
                    .isLessThanOrEqualTo(360);
        }
        browser.size(1200, 900);
    }

    @Test
    void aScreenReaderFindsItsWay() throws Exception {
        for (String tab : TABS) {
            look("en", tab);
            assertThat(browser.evaluate("""
                            [...document.querySelectorAll('input, select, textarea')].filter(e => !e.labels?.length && !e.ariaLabel)
                              .map(e => e.outerHTML)
                            """)).as(tab + ": without a label").isEmpty();
            assertThat(browser.evaluate("[...document.querySelectorAll('th')].filter(t => !t.scope || !t.textContent)"))
                    .as(tab)
                    .isEmpty();
            assertThat(browser.evaluate("""
                            (() => { const all = [...document.querySelectorAll('[id]')].map(e => e.id);
                              return all.filter((id, i) => all.indexOf(id) !== i); })()
                            """)).as(tab + ": ids that stand twice").isEmpty();
            assertThat(browser.count("[role=status]")).as(tab).isPositive();
            int before = 0;
            for (JsonNode level :
                    browser.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1])")) {
                assertThat(level.asInt())
                        .as(tab + ": heading after one of level " + before)
                        .isBetween(1, before + 1);
                before = level.asInt();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void nothingIsTooPale(String scheme) throws Exception {
        browser.scheme(scheme);
        for (String tab : TABS) {
            look("en", tab);
            JsonNode palest = browser.evaluate(PALEST);
            assertThat(palest.get("contrast").asDouble())
                    .as(tab + ": " + palest)
                    .isGreaterThanOrEqualTo(CONTRAST);
        }
        browser.scheme("light");
    }
}
