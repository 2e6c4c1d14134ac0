package org.exportscreening;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

/** What holds the house together. */
class ArchitectureTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.exportscreening");

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

    @Test
    void dependenciesRunOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("facade")
                .definedBy("org.exportscreening")
                .layer("match")
                .definedBy("..match..")
                .layer("decision")
                .definedBy("..decision..")
                .layer("name")
                .definedBy("..name..")
                .layer("format")
                .definedBy("..list.format..")
                .layer("list")
                .definedBy("org.exportscreening.list")
                .layer("store")
                .definedBy("..list.store..")
                .layer("party")
                .definedBy("..party..")
                .layer("flat")
                .definedBy("..flat..")
                .whereLayer("facade")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("format")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("store")
                .mayOnlyBeAccessedByLayers("facade")
                .whereLayer("match")
                .mayOnlyBeAccessedByLayers("facade")
                .whereLayer("decision")
                .mayOnlyBeAccessedByLayers("facade", "match")
                .whereLayer("name")
                .mayOnlyBeAccessedByLayers("facade", "match")
                .whereLayer("list")
                .mayOnlyBeAccessedByLayers("facade", "match", "format", "store", "decision")
                .whereLayer("flat")
                .mayOnlyBeAccessedByLayers("facade", "match", "list")
                .check(CORE);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().assignedFrom(EACH_PACKAGE).should().beFreeOfCycles().check(CORE);
    }

    @Test
    void scriptsStandOnTheJdkAlone() {
        noClasses()
                .that()
                .resideInAPackage("..name.script..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "javax.annotation..", "org.exportscreening.name.script..")
                .check(CORE);
    }

    @Test
    void flatFilesStandOnTheJdkAlone() {
        noClasses()
                .that()
                .resideInAPackage("..flat..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "javax.annotation..", "org.exportscreening.flat..")
                .check(CORE);
    }

    @Test
    void readingChineseNamesNeedsNothingElse() {
        classes()
                .that()
                .resideInAPackage("org.exportscreening.name.han..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.exportscreening.name", "org.exportscreening.name.han..")
                .check(CORE);
    }

    @Test
    void jacksonStaysInside() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .arePublic()
                .and()
                .arePublic()
                .should(new ArchCondition<JavaMethod>("not show Jackson in their signature") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        for (JavaClass type : method.getAllInvolvedRawTypes()) {
                            if (type.getPackageName().startsWith("com.fasterxml.jackson")) {
                                events.add(SimpleConditionEvent.violated(
                                        method, method.getFullName() + " shows " + type.getName()));
                            }
                        }
                    }
                })
                .check(CORE);
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .arePublic()
                .and()
                .arePublic()
                .should()
                .haveRawType(resideInAPackage("com.fasterxml.jackson.."))
                .check(CORE);
    }

    @Test
    void logsOnlyThroughTheSystemLogger() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .check(CORE);
    }

    @Test
    void timeIsHandedIn() {
        noClasses()
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CORE);
    }

    @Test
    void nothingIsStaticAndMutable() {
        fields().that()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beFinal()
                .check(CORE);
    }
}
