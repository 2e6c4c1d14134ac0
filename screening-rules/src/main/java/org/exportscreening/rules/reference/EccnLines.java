package org.exportscreening.rules.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exportscreening.rules.json.JsonCursor;

/** The row of an ECCN as sections of an explanation: reasons and columns by paragraph, exceptions, when it was added. Stateless. */
final class EccnLines {
    private EccnLines() {}

    static List<Section> sections(JsonCursor row, String eccn) {
        List<Section> sections = new ArrayList<>();
        List<Bilingual> reasons = row.get("controls").elements().stream()
                .filter(c -> reaches(c, eccn))
                .map(EccnLines::control)
                .toList();
        if (!reasons.isEmpty()) {
            sections.add(new Section(Headings.REASONS, reasons));
        }
        row.find("exceptions").ifPresent(e -> {
            List<Bilingual> lines = exceptions(e, eccn);
            if (!lines.isEmpty()) {
                sections.add(new Section(Headings.EXCEPTIONS, lines));
            }
        });
        row.find("emerging")
                .filter(e -> reaches(e, eccn))
                .ifPresent(e -> sections.add(new Section(
                        Headings.EMERGING,
                        List.of(new Bilingual(
                                paragraphs(e).en() + ": added on "
                                        + e.get("since").text() + " ("
                                        + e.get("cite").text() + ")",
                                paragraphs(e).zh() + "：" + e.get("since").text() + "新增（"
                                        + e.get("cite").text() + "）")))));
        return sections;
    }

    static Bilingual effect(JsonCursor row) {
        return row.find("pointsTo")
                .map(p -> new Bilingual(
                        "The entry points elsewhere (" + p.text() + "): the item is licensed there.",
                        "该条目指向其他管辖或条目（" + p.text() + "）。"))
                .orElse(new Bilingual(
                        "A license is required where the Country Chart has an X in a column below for the destination, or where a"
                                + " provision outside the chart says so; then look at the exceptions.",
                        "目的地在国家图表下列任一栏有“X”，或图表外规定要求时，须申请许可；再看许可例外。"));
    }

    /** A line without paragraphs is about the entire entry; one of them counts if it is the asked one, above or below it. */
    private static boolean reaches(JsonCursor line, String eccn) {
        String asked = eccn.length() > 5 ? eccn.substring(6) : "";
        List<String> paragraphs = texts(line, "paragraphs");
        return asked.isEmpty()
                || paragraphs.isEmpty()
                || paragraphs.stream().anyMatch(p -> RuleCitations.within(p, asked) || RuleCitations.within(asked, p));
    }

    private static Bilingual control(JsonCursor line) {
        String reasons = String.join(", ", texts(line, "reasons"));
        String where = Stream.concat(texts(line, "columns").stream(), texts(line, "elsewhere").stream())
                .collect(Collectors.joining(", "));
        Bilingual scope = scope(line);
        return new Bilingual(
                scope.en() + ": " + reasons + " (" + where + ")", scope.zh() + "：" + reasons + "（" + where + "）");
    }

    private static List<Bilingual> exceptions(JsonCursor exceptions, String eccn) {
        List<Bilingual> lines = new ArrayList<>();
        for (String symbol : exceptions.names()) {
            for (JsonCursor line : exceptions.get(symbol).elements()) {
                if (reaches(line, eccn)) {
                    Bilingual scope = scope(line);
                    String usd = line.find("usd")
                            .map(u -> " USD " + u.number().toPlainString())
                            .orElse("");
                    String not =
                            texts(line, "excludes").isEmpty() ? "" : " -" + String.join(", -", texts(line, "excludes"));
                    lines.add(new Bilingual(
                            symbol + usd + not + ": " + scope.en(), symbol + usd + not + "：" + scope.zh()));
                }
            }
        }
        return lines;
    }

    private static Bilingual paragraphs(JsonCursor line) {
        List<String> paragraphs = texts(line, "paragraphs");
        return paragraphs.isEmpty()
                ? new Bilingual("entire entry", "整个条目")
                : new Bilingual(
                        "paragraphs " + String.join(", ", paragraphs), "第" + String.join("、", paragraphs) + "款");
    }

    /** Paragraphs and limits of a line. A condition in words is English only; in Chinese it is said that there is one. */
    private static Bilingual scope(JsonCursor line) {
        StringBuilder en = new StringBuilder(paragraphs(line).en());
        StringBuilder zh = new StringBuilder(paragraphs(line).zh());
        append(en, zh, " except ", "，除外：", texts(line, "except"));
        append(en, zh, " for ", "，用于：", texts(line, "for"));
        append(en, zh, " not for ", "，不用于：", texts(line, "exceptFor"));
        append(en, zh, " not if controlled for ", "，不适用于管制理由：", texts(line, "notFor"));
        append(en, zh, " not to ", "，不得运往：", texts(line, "exceptDestinations"));
        append(en, zh, " only to ", "，仅限运往：", texts(line, "destinations"));
        line.find("when").ifPresent(w -> {
            en.append(", if ").append(w.text());
            zh.append("，附技术条件（见条目原文）");
        });
        return new Bilingual(en.toString(), zh.toString());
    }

    private static void append(StringBuilder en, StringBuilder zh, String before, String chinese, List<String> values) {
        if (!values.isEmpty()) {
            en.append(before).append(String.join(", ", values));
            zh.append(chinese).append(String.join("、", values));
        }
    }

    private static List<String> texts(JsonCursor line, String name) {
        return line.find(name).map(JsonCursor::texts).orElse(List.of());
    }
}
