package org.exportscreening.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.exportscreening.rules.fact.FactCatalogue;
import org.exportscreening.rules.reference.Reference;
import org.exportscreening.rules.rulebook.Argument;
import org.exportscreening.rules.rulebook.Condition;
import org.exportscreening.rules.rulebook.Conditions;
import org.exportscreening.rules.rulebook.Effect;
import org.exportscreening.rules.rulebook.FactSummary;
import org.exportscreening.rules.rulebook.RuleVersion;
import org.exportscreening.rules.rulebook.Rulebook;
import org.exportscreening.rules.text.Words;

/**
 * What the codes mean that facts hold, in one language, as the reference, the rules or else the page's words say it: reasons for
 * control, license exceptions, and the conditions that a person confirms. Immutable.
 */
final class CodeMeanings {
    /**
     * The facts whose codes have entries in the reference, with the beginning of the entries' ids. A column of the Country Chart,
     * such as NS2, is one of a reason for control.
     */
    private static final Map<String, String> ENTRIES = Map.of(
            "item.reasonsForControl", "reason-",
            "item.chartColumns", "reason-",
            "countryChart.reasons", "reason-",
            "countryChart.requirements", "reason-",
            "item.listedExceptions", "exception-");

    /** The page's words for conditions that the rules test without a word of their own. */
    private static final String CONDITION = "certification.";

    private final Reference reference;
    private final Locale locale;
    private final Map<String, String> conditions;

    private CodeMeanings(Reference reference, Locale locale, Map<String, String> conditions) {
        this.reference = reference;
        this.locale = locale;
        this.conditions = conditions;
    }

    /** The codes of a rulebook. */
    static CodeMeanings of(Rulebook rulebook, Words words) {
        Map<String, String> conditions = new TreeMap<>();
        List<RuleVersion> versions = rulebook.rules().values().stream()
                .flatMap(rule -> rule.versions().stream())
                .toList();
        versions.forEach(version -> confirmed(version, words, conditions));
        versions.forEach(version -> tested(version, words, conditions));
        PageWords.of(words.language().getLanguage()).forEach((key, said) -> {
            if (key.startsWith(CONDITION)) {
                conditions.putIfAbsent(key.substring(CONDITION.length()), said);
            }
        });
        return new CodeMeanings(Reference.bundled(rulebook), words.language(), conditions);
    }

    /** Conditions of license exceptions, each with its sentence. */
    private static void confirmed(RuleVersion version, Words words, Map<String, String> conditions) {
        for (Effect effect : version.effects()) {
            if (effect instanceof Effect.Allow allow) {
                allow.confirm().forEach(c -> put(conditions, c.certification(), c.that(), words));
            }
        }
    }

    /** Conditions that a rule tests alone, and calls by a name. */
    private static void tested(RuleVersion version, Words words, Map<String, String> conditions) {
        Conditions.visit(version.when(), c -> tested(c, words, conditions));
        Optional.ofNullable(version.unless())
                .ifPresent(unless -> Conditions.visit(unless, c -> tested(c, words, conditions)));
    }

    private static void tested(Condition condition, Words words, Map<String, String> conditions) {
        if (condition instanceof Condition.Test test
                && test.fact().text().equals(FactCatalogue.CERTIFICATIONS)
                && test.note().label() != null
                && test.argument() instanceof Argument.Literal literal
                && literal.values().size() == 1) {
            put(conditions, literal.values().get(0).toString(), test.note().label(), words);
        }
    }

    /** A text that the language does not have is left out. */
    private static void put(Map<String, String> conditions, String code, String english, Words words) {
        String said = words.text(english);
        if (words.language().equals(Locale.ENGLISH) || !said.equals(english)) {
            conditions.putIfAbsent(code, said);
        }
    }

    /** What the values of a fact mean, by code; empty where nothing is said of any. */
    Map<String, String> of(FactSummary fact) {
        Map<String, String> meanings = new TreeMap<>();
        String entry = ENTRIES.get(fact.path());
        for (String code : fact.values()) {
            if (entry != null) {
                title(entry, code.replaceFirst("[0-9]$", "")).ifPresent(said -> meanings.put(code, said));
            } else if (fact.path().equals(FactCatalogue.CERTIFICATIONS) && conditions.containsKey(code)) {
                meanings.put(code, conditions.get(code));
            }
        }
        return meanings;
    }

    /** The title of an entry without what stands beside it anyway, the code and the words before it. */
    private Optional<String> title(String entry, String code) {
        String id = entry + code;
        if (!reference.ids().contains(id)) {
            return Optional.empty();
        }
        return reference
                .explain(id)
                .explanation()
                .map(e -> e.title().in(locale).replaceFirst("^.*" + code + "[:\uFF1A] *", ""));
    }
}
