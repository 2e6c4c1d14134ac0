package org.exportscreening.rules;

import static org.exportscreening.rules.TinyRulebook.version;

import java.time.Instant;
import org.exportscreening.list.ListCatalog;
import org.exportscreening.rules.rulebook.Rulebook;

/** Records of decisions for tests. */
final class Records {
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private Records() {}

    /** A rulebook of one rule: a license is required where {@code a} is true. */
    static Rulebook tiny(String versionOfIt) {
        return new TinyRulebook()
                .manifest("'id': 'tiny', 'version': '" + versionOfIt
                        + "', 'title': 'Tiny', 'coversFrom': '2020-01-01', 'checkedThrough': '2026-09-24'")
                .rule(
                        "r",
                        "license-requirement",
                        version("'when': {'fact': 'a', 'is': true}, 'then': [{'require': 'license',"
                                + " 'policy': 'CASE_BY_CASE', 'exceptions': []}]"))
                .read();
    }

    static ExportScreening screening(Rulebook rulebook) {
        return ExportScreening.builder()
                .rulebook(rulebook)
                .lists(ListCatalog.starter())
                .build();
    }

    static DecisionRecord record(ExportScreening screening, Transaction transaction) {
        return DecisionRecord.of(screening, transaction, null, screening.determine(transaction), null, NOON);
    }

    /** A short record, in which every byte can be changed in turn. */
    static DecisionRecord small() {
        return record(
                screening(tiny("1")),
                Transaction.parse(
                        "t", "{\"id\": \"Größe 7 \uD83D\uDE00\", \"date\": \"2026-11-22\", \"a\": true, \"n\": 1.50}"));
    }

    /** A record of the bundled rulebook, with a party that was found by name. */
    static DecisionRecord large() {
        return record(
                Deals.screening(Deals.FULL),
                Deals.furniture()
                        .party(Deals.named("Quantafix Lithography Works"))
                        .build());
    }
}
