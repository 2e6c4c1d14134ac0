package org.exportscreening.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {
    private static final String BASE = "org.exportscreening.rules";
    private static final JavaClasses CLASSES = classes();

    /** Every package by itself, those below others and the facade too. */
    private static final SliceAssignment EACH_PACKAGE = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "each package";
        }
    };

    /** The classes of this module; those of the platform by name only, which is quicker. */
    private static JavaClasses classes() {
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPath(Path.of("target/classes"));
    }

    @Test
    void theClassesOfTheModuleAreLookedAt() {
        assertThat(CLASSES.contain(ExportScreening.class)).isTrue();
        assertThat(CLASSES.size()).isGreaterThan(50);
    }

    @Test
    void packagesDependDownwardOnly() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(BASE + "..")
                .layer("report")
                .definedBy(BASE + ".report..")
                .layer("facade")
                .definedBy(BASE)
                .layer("ear")
                .definedBy(BASE + ".ear..")
                .layer("reference")
                .definedBy(BASE + ".reference..")
                .layer("engine")
                .definedBy(BASE + ".engine..")
                .layer("rulebook")
                .definedBy(BASE + ".rulebook..")
                .layer("fact")
                .definedBy(BASE + ".fact..")
                .layer("json")
                .definedBy(BASE + ".json..")
                .layer("text")
                .definedBy(BASE + ".text..")
                .whereLayer("report")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("facade")
                .mayOnlyBeAccessedByLayers("report")
                .whereLayer("ear")
                .mayOnlyBeAccessedByLayers("facade")
                .whereLayer("reference")
                .mayOnlyBeAccessedByLayers("facade")
                .whereLayer("engine")
                .mayOnlyBeAccessedByLayers("report", "facade")
                .whereLayer("rulebook")
                .mayOnlyBeAccessedByLayers("report", "facade", "ear", "reference", "engine")
                .whereLayer("fact")
                .mayOnlyBeAccessedByLayers("report", "facade", "ear", "engine", "rulebook")
                .whereLayer("json")
                .mayOnlyBeAccessedByLayers("facade", "ear", "reference", "rulebook", "fact")
                .whereLayer("text")
                .mayOnlyBeAccessedByLayers("report", "facade", "ear", "engine", "rulebook", "fact")
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        SlicesRuleDefinition.slices()
                .assignedFrom(EACH_PACKAGE)
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void onlyOnePackageKnowsTheJsonLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".json..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml..")
                .check(CLASSES);
    }

    @Test
    void noPublicMethodMentionsTheJsonLibrary() {
        List<String> mentions = CLASSES.stream()
                .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(c -> c.getMethods().stream())
                .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(ArchitectureTest::mentionsTheJsonLibrary)
                .map(JavaMember::getFullName)
                .toList();

        assertThat(mentions).isEmpty();
    }

    private static boolean mentionsTheJsonLibrary(JavaMethod method) {
        return Stream.concat(method.getRawParameterTypes().stream(), Stream.of(method.getRawReturnType()))
                .map(JavaClass::getPackageName)
                .anyMatch(p -> p.startsWith("com.fasterxml"));
    }

    @Test
    void timeIsHandedInNeverAsked() {
        for (Class<?> clock : List.of(LocalDate.class, LocalDateTime.class, ZonedDateTime.class, Instant.class)) {
            noClasses().should().callMethod(clock, "now").check(CLASSES);
            noClasses().should().callMethod(clock, "now", ZoneId.class).check(CLASSES);
        }
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(CLASSES);
        noClasses().should().callMethod(System.class, "nanoTime").check(CLASSES);
        noClasses().should().callMethod(Clock.class, "systemUTC").check(CLASSES);
        noClasses().should().callMethod(Clock.class, "systemDefaultZone").check(CLASSES);
    }

    @Test
    void nothingWritesToTheConsoleOrStaysStaticAndMutable() {
        noClasses().should().accessField(System.class, "out").check(CLASSES);
        noClasses().should().accessField(System.class, "err").check(CLASSES);
        assertThat(CLASSES.stream()
                        .flatMap(c -> c.getFields().stream())
                        .filter(f -> f.getModifiers().contains(JavaModifier.STATIC))
                        .filter(f -> !f.getModifiers().contains(JavaModifier.FINAL))
                        .map(JavaMember::getFullName))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"engine", "fact", "json", "rulebook"})
    void whatKnowsNoLawNamesNoParagraph(String name) throws IOException {
        Path folder = Path.of("src/main/java/org/exportscreening/rules", name);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                assertThat(Files.readString(file).lines().map(ArchitectureTest::withoutComment))
                        .as("code of %s", file)
                        .noneMatch(line -> line.contains("CFR") || line.contains("\"ear."));
            }
        }
    }

    private static String withoutComment(String line) {
        String code = line.strip();
        return code.startsWith("*") || code.startsWith("/*") || code.startsWith("//") ? "" : code;
    }
}
