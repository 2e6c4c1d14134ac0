package org.exportscreening.rules.rulebook;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.exportscreening.rules.fact.FactDefinition;

/** All texts of a rulebook that can reach a reader of an answer or of a rule. */
final class ReadersTexts {
    private static final Pattern IN_WORDS = Pattern.compile("[a-z]{4,}");
    /** A citation by numbers, such as {@code 90 FR 50857}. */
    private static final Pattern NUMBERED = Pattern.compile("\\d+ [A-Z]+ .*");

    private final Set<String> texts = new TreeSet<>();

    private ReadersTexts() {}

    static Set<String> of(Rulebook rulebook) {
        ReadersTexts all = new ReadersTexts();
        all.add(rulebook.manifest().title());
        rulebook.manifest().notEvaluated().forEach(n -> all.add(n.title()));
        rulebook.rules().values().forEach(all::rule);
        rulebook.catalogue().all().forEach(all::fact);
        rulebook.overlays().values().forEach(o -> {
            all.add(o.title());
            all.add(o.note());
            all.citation(o.citation());
        });
        for (int category = 0; category <= 9; category++) {
            rulebook.table("commerce-control-list-" + category).ifPresent(t -> all.conditions(t.value()));
        }
        return all.texts;
    }

    private void add(@Nullable String text) {
        if (text != null) {
            texts.add(text);
        }
    }

    private void citation(String citation) {
        if (!NUMBERED.matcher(citation).matches()) {
            texts.add(citation);
        }
    }

    private void rule(Rule rule) {
        add(rule.title());
        String term = rule.term();
        if (term != null && IN_WORDS.matcher(term).find()) {
            add(term);
        }
        rule.suspensions().forEach(s -> citation(s.citation()));
        for (RuleVersion version : rule.versions()) {
            add(version.note());
            version.amendedBy().forEach(this::citation);
            condition(version.when());
            condition(version.unless());
            version.effects().forEach(this::effect);
            version.notices().forEach(notice -> {
                citation(notice.citation());
                add(notice.note());
                condition(notice.when());
            });
        }
    }

    private void condition(@Nullable Condition condition) {
        if (condition != null) {
            Conditions.visit(condition, c -> add(c.note().label()));
        }
    }

    private void effect(Effect effect) {
        if (effect instanceof Effect.License license) {
            add(license.note());
        } else if (effect instanceof Effect.Hold hold) {
            add(hold.message());
            hold.cases().forEach(c -> {
                add(c.title());
                add(c.message());
            });
        } else if (effect instanceof Effect.Obligation obligation) {
            add(obligation.message());
        } else if (effect instanceof Effect.Duty duty) {
            add(duty.what());
        } else if (effect instanceof Effect.Allow allow) {
            add(allow.note());
            allow.confirm().forEach(c -> add(c.that()));
        }
    }

    private void fact(FactDefinition fact) {
        add(fact.question());
        FactDefinition.StandIn standIn = fact.standIn();
        add(standIn == null ? null : standIn.assumption());
    }

    /** The words in which a line of the control list states what no fact tells. */
    private void conditions(Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, member) -> {
                if (name.equals("when") && member instanceof String text) {
                    add(text);
                }
                conditions(member);
            });
        } else if (value instanceof Collection<?> list) {
            list.forEach(this::conditions);
        }
    }
}
