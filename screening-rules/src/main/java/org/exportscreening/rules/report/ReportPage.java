package org.exportscreening.rules.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.Consumer;
import org.exportscreening.rules.text.Words;

/** What every page has: head, style sheet, security policy, the link past the header, and the foot. Stateless. */
final class ReportPage {
    private static final String STYLE = style();

    /** Nothing may be loaded or run; the one style sheet is the one with this digest. */
    private static final String POLICY =
            "default-src 'none'; style-src 'sha256-" + digest(STYLE) + "'; base-uri 'none'; form-action 'none'";

    private ReportPage() {}

    static String of(String title, Words words, Consumer<Html> main) {
        Html html = new Html();
        html.markup("<!DOCTYPE html>\n").open("html", "lang", language(words)).open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "referrer", "content", "no-referrer");
        html.element("title", title);
        html.open("style").markup(STYLE).close().closeLine();
        html.open("body");
        html.element("a", words.say("report.skip"), "class", "skip", "href", "#main")
                .markup("\n");
        html.open("div", "class", "sheet");
        main.accept(html);
        html.open("footer").element("p", words.say("report.disclaimer")).closeLine();
        html.closeLine().closeLine().closeLine();
        return html.toString();
    }

    private static String language(Words words) {
        return words.language().getLanguage().equals("zh") ? "zh-Hans" : "en";
    }

    private static String style() {
        try (InputStream in = ReportPage.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("report.css is missing from the library");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
