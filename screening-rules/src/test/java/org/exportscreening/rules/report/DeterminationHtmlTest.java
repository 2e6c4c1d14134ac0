package org.exportscreening.rules.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exportscreening.rules.Determination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeterminationHtmlTest {
    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);
    private static final Set<String> ELEMENTS = Set.of(
            "a", "article", "bdi", "body", "br", "caption", "cite", "code", "dd", "details", "div", "dl", "dt",
            "footer", "h1", "h2", "h3", "h4", "head", "header", "html", "li", "main", "mark", "meta", "nav", "ol", "p",
            "section", "span", "style", "summary", "table", "tbody", "td", "th", "thead", "title", "tr", "ul");

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void nothingThatIsStatedBecomesMarkup(String language) throws CharacterCodingException {
        Determination d = Reports.scanner(Reports.HOSTILE, Reports.HOSTILE);
        String page = DeterminationHtml.of(d, Locale.forLanguageTag(language));

        assertThat(d.matches()).as("matches of the hostile name").isNotEmpty();
        String body = STYLE.matcher(page).replaceFirst("");
        assertThat(elements(body)).isSubsetOf(ELEMENTS);
        assertThat(body).doesNotContain("\"onload").contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
        assertThat(body).contains("<bdi translate=\"no\">Quantafix &lt;b&gt;Lithography&lt;/b&gt; &amp; Works</bdi>");
        assertThat(page.chars()).doesNotContain(0);
        assertThat(StandardCharsets.UTF_8.newEncoder().encode(java.nio.CharBuffer.wrap(page)))
                .as("half of a surrogate pair can not be written")
                .isInstanceOf(ByteBuffer.class);
    }

    /** What turns the direction of text stands within an element that keeps it in. */
    @Test
    void theDirectionOfANameStaysItsOwn() {
        String page = DeterminationHtml.of(Reports.scanner("a", Reports.HOSTILE), Locale.ENGLISH);
        String outside = page.replaceAll("<bdi[^>]*>.*?</bdi>", "").replaceAll("<(td|p|li|dd)[^>]*>[^<]*", "");

        assertThat(outside).doesNotContain("\u202E");
    }

    private static Set<String> elements(String html) {
        Set<String> names = new TreeSet<>();
        Matcher tags = Pattern.compile("<([a-zA-Z][a-zA-Z0-9]*)").matcher(html);
        while (tags.find()) {
            names.add(tags.group(1));
        }
        return names;
    }

    @Test
    void whatIsOpenedIsClosedInOrder() {
        String page = DeterminationHtml.of(Reports.scanner("a", Reports.HOSTILE), Locale.ENGLISH);
        List<String> tags = Pattern.compile("</?([a-z0-9]+)[^>]*>")
                .matcher(STYLE.matcher(page).replaceFirst(""))
                .results()
                .map(MatchResult::group)
                .filter(t -> !t.startsWith("<meta") && !t.startsWith("<br"))
                .toList();
        java.util.ArrayDeque<String> open = new java.util.ArrayDeque<>();
        for (String tag : tags) {
            String name = tag.replaceAll("[</>]|\\s.*", "");
            if (tag.startsWith("</")) {
                assertThat(open.pop()).isEqualTo(name);
            } else {
                open.push(name);
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void thePolicyNamesTheStyleAndLetsNothingElseIn() throws Exception {
        String page = DeterminationHtml.of(Reports.scanner("a", "b"), Locale.ENGLISH);
        Matcher style = STYLE.matcher(page);
        assertThat(style.find()).isTrue();
        String digest = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256")
                        .digest(style.group(1).getBytes(StandardCharsets.UTF_8)));

        assertThat(page)
                .contains("default-src &#39;none&#39;; style-src &#39;sha256-" + digest + "&#39;;")
                .doesNotContain("http://")
                .doesNotContain("https://")
                .doesNotContain(" style=\"")
                .doesNotContain("<script")
                .doesNotContain("url(")
                .doesNotContain("@import");
    }

    @Test
    void theOutcomeComesFirstAndTheSignatureLast() {
        Determination d = Reports.scanner("order 7", "Quantafix Litography Works");
        String page = DeterminationHtml.of(d, Locale.ENGLISH);

        assertThat(List.of(
                        page.indexOf("id=\"outcome\""),
                        page.indexOf("id=\"about\""),
                        page.indexOf("id=\"grounds\""),
                        page.indexOf("id=\"next\""),
                        page.indexOf("id=\"missing\""),
                        page.indexOf("id=\"matches\""),
                        page.indexOf("id=\"trace\""),
                        page.indexOf("id=\"limits\""),
                        page.indexOf("id=\"basis\""),
                        page.indexOf("id=\"review\"")))
                .isSorted()
                .doesNotContain(-1);
        assertThat(page)
                .contains(
                        d.sources().rulebookDigest(),
                        d.sources().data().digest(),
                        "order 7",
                        "1,800,000",
                        "<mark>Lit</mark>")
                .contains(d.openQuestions().get(0).fact());
    }

    /** Nothing that the text says is missing from the page. */
    @Test
    void everyStepAndLimitAndRuleIsThere() {
        Determination d = Reports.scanner("a", "Quantafix Works");
        String text = DeterminationHtml.of(d, Locale.SIMPLIFIED_CHINESE)
                .replaceAll("<[^>]*>", "")
                .replace("&quot;", "\"")
                .replace('\u00a0', ' ');
        org.exportscreening.rules.text.Words words = d.words(Locale.SIMPLIFIED_CHINESE);

        assertThat(d.limits(words)).allSatisfy(l -> assertThat(text).contains(l));
        assertThat(d.trace()).allSatisfy(t -> assertThat(text).contains(words.text(t.citation())));
        assertThat(d.findings()).allSatisfy(f -> assertThat(text).contains(words.say(f.title())));
        assertThat(d.openQuestions()).allSatisfy(q -> assertThat(text).contains(words.say(q.question())));
        assertThat(text).contains("实体清单");
    }

    @Test
    void severalShareAPageEachWithAnchorsOfItsOwn() {
        String page = DeterminationHtml.of(
                List.of(Reports.scanner("first", "a"), Reports.scanner(null, "b")), Locale.ENGLISH);
        List<String> ids = Pattern.compile(" id=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .map(m -> m.group(1))
                .toList();

        assertThat(ids).doesNotHaveDuplicates().contains("main", "t1", "t2", "t1-grounds", "t2-trace");
        assertThat(page).contains("<h1>2 export screening determinations</h1>").contains("(no id)");
        assertThatThrownBy(() -> DeterminationHtml.of(List.of(), Locale.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one");
    }
}
