package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Isolated
class LanguageTest {
    /** Three English words in a row. */
    private static final Pattern SENTENCE = Pattern.compile("[A-Za-z]{2,}(?: [A-Za-z]{2,}){2,}");
    /** What may stand in English in a Chinese answer: citations, of which some name a term, and quoted names. */
    private static final Pattern ALLOWED = Pattern.compile(
            "15 CFR 772\\.1, [a-z -]+|15 CFR \\d+(?: Supp\\. \\d)?(?:, (?:red flag \\d+|[0-9A-Z.a-z]+ Note \\d))?|“[^”]*”");

    private static final String DISCLAIMER = "不构成法律意见";

    @TempDir
    private Path home;

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Run.SAMPLES)) {
            return files.filter(f -> f.getFileName().toString().matches("\\d.*\\.json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void noEnglishSentenceStandsInAChinesePage(Path sample) throws IOException {
        Set<String> data =
                new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(s -> s));
        strings(Run.parse(Files.readString(sample)), data);
        JsonNode answer = Run.parse(
                Run.of(home, "transaction", sample.toString(), "--json").out());
        strings(answer.get("matches"), data);
        answer.get("findings").forEach(f -> strings(f.get("because"), data));

        String page =
                Run.of(home, "transaction", sample.toString(), "--lang", "zh").out();

        String left = page.replaceAll("\\s+", " ");
        for (String text : data) {
            left = left.replace(text, "");
        }
        assertThat(ALLOWED.matcher(left).replaceAll("")).contains(DISCLAIMER).doesNotContainPattern(SENTENCE);
    }

    private static void strings(JsonNode node, Set<String> into) {
        if (node.isTextual() && node.asText().length() > 1) {
            into.add(node.asText());
        }
        node.forEach(child -> strings(child, into));
    }

    @Test
    void anEnglishPageWouldNotPass() throws IOException {
        String page = Run.of(home, "transaction", samples().get(0).toString(), "--lang", "en")
                .out();

        assertThat(page.replaceAll("\\s+", " ")).containsPattern(SENTENCE);
    }

    @Test
    void theLanguageIsThatOfTheLocaleUnlessAskedFor() throws IOException {
        String sample = samples().get(1).toString();

        assertThat(page(Map.of("LANG", "zh_CN.UTF-8"), sample)).contains(DISCLAIMER);
        assertThat(page(Map.of("LANG", "de_DE.UTF-8"), sample)).contains("Not legal advice");
        assertThat(page(Map.of("LC_ALL", "C.UTF-8", "LANG", "zh_CN.UTF-8"), sample))
                .contains("Not legal advice");
        assertThat(page(Map.of("LC_MESSAGES", "zh_TW.UTF-8", "LANG", "C"), sample))
                .contains(DISCLAIMER);
        assertThat(page(Map.of("LANG", "zh_CN.UTF-8"), sample, "--lang", "en")).contains("Not legal advice");
    }

    private String page(Map<String, String> environment, String sample, String... more) {
        List<String> arguments =
                Stream.concat(Stream.of("transaction", sample), Stream.of(more)).toList();
        return Run.with(home, environment, new byte[0], arguments.toArray(String[]::new))
                .out();
    }

    @Test
    void jsonIsTheSameInEveryLanguage() throws IOException {
        String sample = samples().get(0).toString();

        assertThat(Run.of(home, "transaction", sample, "--json", "--lang", "zh").out())
                .isEqualTo(Run.of(home, "transaction", sample, "--json", "--lang", "en")
                        .out());
        assertThat(Run.of(home, "name", "Huawei", "--json", "--lang", "zh").out())
                .isEqualTo(Run.of(home, "name", "Huawei", "--json").out());
    }

    @Test
    void anotherLanguageIsRefused() throws IOException {
        Run run = Run.of(home, "transaction", samples().get(0).toString(), "--lang", "fr");

        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.err()).contains("--lang fr: expected en or zh");
    }

    @Test
    void aSearchAClassificationAndARuleAreToldInChinese() {
        String name = Run.of(home, "name", "Beihang University", "--country", "CN", "--lang", "zh")
                .out();
        assertThat(name).contains("应由人工查看", "实体清单", "国家一致：CN");
        assertThat(ALLOWED.matcher(name).replaceAll("").replaceAll("(?m)^ +\\d+\\. .*$", ""))
                .doesNotContainPattern(SENTENCE);

        String input =
                "{\"date\": \"2023-12-01\", \"kind\": \"IC\", \"parameters\": {\"tops\": 312, \"bitLength\": 16}}";
        assertThat(Run.with(home, input, "classify", "-", "--text", "--lang", "zh")
                        .out())
                .contains("满足3A090.a", "稠密运算", "先进节点集成电路")
                .doesNotContainPattern(SENTENCE);

        assertThat(Run.of(home, "rules", "show", "ear.744.11.a", "--lang", "zh").out())
                .contains("实体清单", "须取得许可证")
                .doesNotContainPattern(SENTENCE);
        String rules = Run.of(home, "rules", "list", "--lang", "zh").out();
        assertThat(rules).contains("条规则", "许可要求");
        assertThat(ALLOWED.matcher(rules).replaceAll("")).doesNotContainPattern(SENTENCE);
    }

    @Test
    void theDefaultLocaleOfTheMachineChangesNothing() throws IOException {
        String sample = samples().get(0).toString();
        String english = Run.of(home, "transaction", sample).out();
        String chinese = Run.of(home, "transaction", sample, "--lang", "zh").out();
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Run.of(home, "transaction", sample).out()).isEqualTo(english);
            assertThat(Run.of(home, "transaction", sample, "--lang", "zh").out())
                    .isEqualTo(chinese);
        } finally {
            Locale.setDefault(usual);
        }
    }
}
