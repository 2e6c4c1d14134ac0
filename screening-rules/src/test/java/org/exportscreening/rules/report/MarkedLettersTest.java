package org.exportscreening.rules.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.exportscreening.match.TokenPair;
import org.junit.jupiter.api.Test;

class MarkedLettersTest {
    private static TokenPair pair(String query, String listed) {
        return new TokenPair(query, listed, 0.9, 1);
    }

    private static String marked(String query, String listed, TokenPair... pairs) {
        MarkedLetters marks = MarkedLetters.of(query, listed, List.of(pairs));
        Html html = new Html();
        marks.query(html);
        html.text("|");
        marks.listed(html);
        return html.toString()
                .replace("<bdi translate=\"no\">", "")
                .replace("</bdi>", "")
                .replace("<mark>", "[")
                .replace("</mark>", "]");
    }

    @Test
    void theLettersThatBothWordsHaveAreMarked() {
        assertThat(marked("Huwei Tech", "Huawei Technologies", pair("huwei", "huawei"), pair("tech", "technologies")))
                .isEqualTo("[Huwei] [Tech]|[Hu]a[wei] [Tech]nologies");
    }

    @Test
    void caseAndAccentsDoNotMatterAndWordsAreFoundInTheirPlace() {
        assertThat(marked("Sosna AG", "Société Sósna", pair("sosna", "sosna"))).isEqualTo("[Sosna] AG|Société [Sósna]");
        assertThat(marked("Kansas San", "San Kan", pair("san", "san"))).isEqualTo("Kansas [San]|[San] Kan");
    }

    @Test
    void aWordThatStandsTwiceIsMarkedOnceForEachPair() {
        assertThat(marked("Bei Bei", "Bei Bei", pair("bei", "bei"))).isEqualTo("[Bei] Bei|[Bei] Bei");
        assertThat(marked("Bei Bei", "Bei Bei", pair("bei", "bei"), pair("bei", "bei")))
                .isEqualTo("[Bei] [Bei]|[Bei] [Bei]");
    }

    @Test
    void aScriptWithoutBlanksHasWordsAnywhere() {
        assertThat(marked("上海华为公司", "华为", pair("华为", "华为"))).isEqualTo("上海[华为]公司|[华为]");
    }

    @Test
    void whatReadsOtherwiseOrStandsAloneIsNotMarked() {
        assertThat(marked("中芯国际", "SMIC", pair("smic", "smic"))).isEqualTo("中芯国际|SMIC");
        assertThat(marked("Alone", "Other", new TokenPair("alone", null, 0, 1), new TokenPair("", "other", 0, 1)))
                .isEqualTo("Alone|Other");
    }

    @Test
    void hostileNamesAreEscapedAndWhole() {
        assertThat(marked("<b>Acme", "Acme\"&", pair("acme", "acme"))).isEqualTo("&lt;b&gt;[Acme]|[Acme]&quot;&amp;");
        assertThat(marked("\uD835\uDC00cme", "Acme", pair("acme", "acme"))).isEqualTo("[\uD835\uDC00cme]|[Acme]");
    }

    /** Two endless words would ask for more memory than there is. */
    @Test
    void endlessWordsStayUnmarked() {
        String endless = "a".repeat(100_000);
        assertThat(marked(endless, endless, pair(endless, endless))).isEqualTo(endless + "|" + endless);
    }
}
