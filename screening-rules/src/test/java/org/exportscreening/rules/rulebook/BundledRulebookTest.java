package org.exportscreening.rules.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.exportscreening.rules.fact.FactDefinition;
import org.junit.jupiter.api.Test;

class BundledRulebookTest {
    private static final Rulebook EAR = Rulebook.bundledEar();
    private static final Pattern EAR_CITATION =
            Pattern.compile("15 CFR \\d{3}(\\.\\d+)?(\\([a-zA-Z0-9]+\\))*( Supp\\. \\d+)?(, [0-9A-Za-z. ]+)?");

    /** Law of other agencies that the rulebook names without deciding it. */
    private static final Pattern OTHER_CITATION =
            Pattern.compile("(\\d+ (CFR|USC) (ch\\. )?[0-9A-Z.]+)|NDAA FY2021 s\\. 1260H|FAR 52\\.204-25");

    private static List<RuleVersion> versions() {
        List<RuleVersion> versions = new ArrayList<>();
        EAR.rules().values().forEach(r -> versions.addAll(r.versions()));
        return versions;
    }

    @Test
    void everyVersionCitesItsParagraphs() {
        for (RuleVersion version : versions()) {
            assertThat(version.citations())
                    .isNotEmpty()
                    .allSatisfy(c -> assertThat(EAR_CITATION.matcher(c).matches()
                                    || OTHER_CITATION.matcher(c).matches())
                            .as("form of the citation \"%s\"", c)
                            .isTrue());
        }
    }

    @Test
    void aRuleOfTheEarThatWasVerifiedCitesTheEar() {
        assertThat(versions())
                .filteredOn(RuleVersion::verified)
                .allSatisfy(v -> assertThat(v.citation()).startsWith("15 CFR "));
    }

    @Test
    void nothingWasCheckedInTheFuture() {
        assertThat(versions())
                .allSatisfy(v ->
                        assertThat(v.lastChecked()).isBetween(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
    }

    @Test
    void theManifestSaysWhatItCovers() {
        RulebookManifest manifest = EAR.manifest();

        assertThat(manifest.id()).isEqualTo("us-ear");
        assertThat(manifest.coversFrom()).isBefore(manifest.checkedThrough());
        assertThat(manifest.notEvaluated()).isNotEmpty();
        assertThat(EAR.digest()).matches("sha256:[0-9a-f]{64}");
    }

    @Test
    void readingTwiceGivesTheSameDigest() {
        assertThat(Rulebook.bundledEar().digest()).isEqualTo(EAR.digest());
    }

    @Test
    void everyRulingIsAskedLastAndUsedBySomeRule() {
        Set<String> tested = new TreeSet<>();
        for (RuleVersion version : versions()) {
            collect(version.when(), tested);
            if (version.unless() != null) {
                collect(version.unless(), tested);
            }
        }
        List<FactDefinition> rulings = EAR.catalogue().all().stream()
                .filter(d -> d.path().startsWith("rulings."))
                .toList();

        assertThat(rulings).isNotEmpty().allMatch(FactDefinition::askLast);
        assertThat(tested)
                .containsAll(rulings.stream().map(FactDefinition::path).toList());
    }

    private static void collect(Condition condition, Set<String> facts) {
        if (condition instanceof Condition.All all) {
            all.of().forEach(c -> collect(c, facts));
        } else if (condition instanceof Condition.Any any) {
            any.of().forEach(c -> collect(c, facts));
        } else if (condition instanceof Condition.AtLeast atLeast) {
            atLeast.of().forEach(c -> collect(c, facts));
        } else if (condition instanceof Condition.Not not) {
            collect(not.of(), facts);
        } else if (condition instanceof Condition.Some some) {
            facts.add(some.list().definition().path());
            if (some.where() != null) {
                collect(some.where(), facts);
            }
        } else if (condition instanceof Condition.Test test) {
            facts.add(test.fact().definition().path());
        }
    }

    @Test
    void everyFactThatIsDerivedNamesARule() {
        assertThat(EAR.catalogue().all())
                .filteredOn(d -> d.derivedBy() != null)
                .isNotEmpty()
                .allSatisfy(d -> assertThat(EAR.rules()).containsKey(d.derivedBy()));
    }

    @Test
    void everyQuestionIsASentenceThatEndsAsOne() {
        assertThat(EAR.catalogue().all())
                .filteredOn(d -> d.question() != null)
                .allSatisfy(d -> assertThat(d.question())
                        .endsWithIgnoringCase(d.question().contains("?") ? "" : "."));
    }

    @Test
    void aRuleListOrParameterThatIsNotThereIsSaidSo() {
        assertThatThrownBy(() -> EAR.rule("ear.999"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no rule ear.999");
        assertThatThrownBy(() -> EAR.list("ear.999")).hasMessage("no list ear.999");
        assertThat(EAR.parameter("ear.999/x")).isEmpty();
        assertThat(EAR.table("no-such-table")).isEmpty();
    }

    @Test
    void theAffiliatesRuleIsSuspendedFromItsDeclaredDayOn() {
        Rule rule = EAR.rule("ear.744.11.affiliates");

        assertThat(rule.suspensions()).isNotEmpty().allSatisfy(s -> {
            assertThat(rule.on(s.period().from())).isEmpty();
            assertThat(rule.on(s.period().from().minusDays(1))).isPresent();
            assertThat(rule.on(s.period().to().minusDays(1))).isEmpty();
            assertThat(rule.on(s.period().to())).isPresent();
        });
    }
}
