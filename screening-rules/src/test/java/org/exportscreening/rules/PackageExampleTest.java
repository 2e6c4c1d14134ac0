package org.exportscreening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.exportscreening.list.ListCatalog;
import org.exportscreening.rules.rulebook.Rulebook;
import org.junit.jupiter.api.Test;

/** The example of the package documentation, compiled; only the lists are the embedded ones. */
class PackageExampleTest {
    @Test
    void theExampleAsksWhatIsMissing() {
        ExportScreening screening = ExportScreening.builder()
                .lists(ListCatalog.starter())
                .rulebook(Rulebook.bundledEar())
                .build();
        Determination d = screening.determine(Transaction.builder()
                .date(LocalDate.of(2026, 11, 22))
                .destination("CN")
                .item(Item.eccn("3B001.d").madeIn("NL"))
                .party(Role.END_USER, "中芯国际集成电路制造有限公司", "CN")
                .endUse(EndUse.IC_PRODUCTION)
                .build());

        assertThat(d.openQuestions())
                .isNotEmpty()
                .allSatisfy(q -> assertThat(q.question().toString()).isNotBlank());
        assertThat(d.outcome().needsPerson()).isTrue();
        assertThat(d.sources().data().starter()).isTrue();
    }

    @Test
    void theDocumentationStillSaysSo() throws IOException {
        String documented = Files.readString(Path.of("src/main/java/org/exportscreening/rules/package-info.java"));

        assertThat(documented)
                .contains(
                        ".lists(ListCatalog.directory(Path.of(\"lists\")))",
                        ".rulebook(Rulebook.bundledEar())",
                        ".date(LocalDate.of(2026, 11, 22)).destination(\"CN\")",
                        ".item(Item.eccn(\"3B001.d\").madeIn(\"NL\"))",
                        ".party(Role.END_USER, \"中芯国际集成电路制造有限公司\", \"CN\")",
                        ".endUse(EndUse.IC_PRODUCTION)",
                        "d.openQuestions().forEach(q -> System.out.println(q.question()));");
    }
}
