package org.exportscreening.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What keeps the command line a thin wrapper. */
class ArchitectureTest {
    private static final Set<String> WORLD =
            Set.of("in", "out", "err", "getenv", "console", "setIn", "setOut", "setErr");

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.exportscreening");

    @Test
    void coreAndRulesAreLookedAtToo() {
        assertThat(ALL.contain("org.exportscreening.Screener")).isTrue();
        assertThat(ALL.contain("org.exportscreening.rules.ExportScreening")).isTrue();
        assertThat(ALL.contain("org.exportscreening.cli.Main")).isTrue();
    }

    @Test
    void nothingUsesTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.exportscreening.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.exportscreening.cli..")
                .check(ALL);
    }

    @Test
    void theCommandLineUsesRulesAndCoreAndLittleElse() {
        classes()
                .that()
                .resideInAPackage("org.exportscreening.cli..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.exportscreening..",
                        "java..",
                        "javax.annotation..",
                        "picocli..",
                        "com.sun.net.httpserver..",
                        "com.fasterxml.jackson.core..",
                        "com.fasterxml.jackson.databind..")
                .check(ALL);
    }

    /** It shows what the library found; it does not reach into how. */
    @Test
    void theCommandLineStaysOutOfTheEngine() {
        noClasses()
                .that()
                .resideInAPackage("org.exportscreening.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.exportscreening.rules.engine..",
                        "org.exportscreening.rules.ear..",
                        "org.exportscreening.rules.fact..",
                        "org.exportscreening.name..",
                        "org.exportscreening.list.format..")
                .check(ALL);
    }

    @Test
    void onlyTheCommandLineKnowsPicocli() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.exportscreening.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(ALL);
    }

    /** And it knows neither the commands nor where they find what they answer. */
    @Test
    void onlyThePageKnowsHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.exportscreening.cli.web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.sun.net.httpserver..")
                .check(ALL);
        noClasses()
                .that()
                .resideInAPackage("org.exportscreening.cli.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.exportscreening.cli",
                        "org.exportscreening.cli.batch..",
                        "org.exportscreening.cli.decision..")
                .check(ALL);
    }

    @Test
    void onlyTheTerminalTouchesTheProcess() {
        assertThat(accessesOfSystem(WORLD)).containsExactly("org.exportscreening.cli.Terminal.system()");
    }

    @Test
    void onlyMainEndsTheProcess() {
        assertThat(accessesOfSystem(Set.of("exit")))
                .containsExactly("org.exportscreening.cli.Main.main([Ljava.lang.String;)");
        noClasses()
                .should()
                .callMethod(Runtime.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .orShould()
                .callMethod(Runtime.class, "addShutdownHook", Thread.class)
                .check(ALL);
    }

    private static Set<String> accessesOfSystem(Set<String> members) {
        return ALL.stream()
                .map(JavaClass::getAccessesFromSelf)
                .flatMap(Set::stream)
                .filter(access -> access.getTargetOwner().isEquivalentTo(System.class))
                .filter(access -> members.contains(access.getTarget().getName()))
                .map(JavaAccess::getOrigin)
                .map(origin -> origin.getOwner().getName() + "." + origin.getName() + "("
                        + origin.getRawParameterTypes().stream()
                                .map(JavaClass::getName)
                                .collect(Collectors.joining(","))
                        + ")")
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
