package org.exportscreening.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exportscreening.rules.Deals.FULL;
import static org.exportscreening.rules.Deals.furniture;
import static org.exportscreening.rules.Deals.named;
import static org.exportscreening.rules.Deals.screening;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.list.Particulars;
import org.exportscreening.list.Provenance;
import org.exportscreening.list.SnapshotManifest;
import org.exportscreening.list.VesselFacts;
import org.exportscreening.party.Address;
import org.exportscreening.party.Identifier;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyType;
import org.exportscreening.rules.Replay.Difference;
import org.exportscreening.rules.json.CanonicalJson;
import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.text.Words;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static final String LISTED = "Quantafix Lithography Works";
    private static final ListSnapshot OTHER = Deals.snapshot(false, ListId.DPL, ListId.UVL, ListId.MEU, ListId.SDN);

    @Test
    void givesTheSameAnswer() {
        DecisionRecord record = Records.large();
        Replay replay = Replay.of(DecisionRecord.read("file", record.toBytes()), screening(FULL));

        assertThat(replay.differences()).isEmpty();
        assertThat(replay.same()).isTrue();
        assertThat(replay.full()).isTrue();
        assertThat(CanonicalJson.text(new DeterminationJson(Words.ENGLISH).tree(replay.determination())))
                .isEqualTo(record.determinationJson());
        assertThat(replay.explain())
                .startsWith("SAME ANSWER - ")
                .contains(record.id())
                .contains("HOLD");
    }

    @Test
    void threadsGetTheSameAnswers() {
        ExportScreening shared = screening(FULL);
        DecisionRecord record = Records.large();

        assertThat(IntStream.range(0, 40).parallel().mapToObj(i -> Replay.of(record, shared)))
                .allMatch(Replay::same);
    }

    @Test
    void withoutANameToSearchForTheListsDoNotMatter() {
        DecisionRecord record = Records.record(screening(FULL), Deals.complete().build());
        Replay replay = Replay.of(record, screening(Deals.snapshot(true)));

        assertThat(replay.lists()).isEqualTo(Replay.Lists.NOT_NEEDED);
        assertThat(replay.same()).isTrue();
        assertThat(replay.full()).isTrue();
        assertThat(replay.explain()).contains("they do not matter");
    }

    @Test
    void otherListsAreNamedAndWhatFollowsFromThem() {
        Replay replay = Replay.of(Records.large(), screening(OTHER));

        assertThat(replay.same()).isFalse();
        assertThat(replay.full()).isFalse();
        assertThat(replay.sameLists()).isFalse();
        assertThat(replay.sameRulebook()).isTrue();
        assertThat(replay.differences())
                .contains(
                        new Difference("outcome", "HOLD", "INDETERMINATE"),
                        new Difference("finding screening.name-match (15 CFR 744.11)", "HOLD", null),
                        new Difference("matches", "1 entries, 1 of them gone", "0 entries"));
        assertThat(replay.explain())
                .startsWith("DIFFERENT ANSWER - a full replay was not possible, it was determined under other lists\n")
                .contains(FULL.digest())
                .contains(OTHER.digest())
                .contains("  differs   outcome: HOLD -> INDETERMINATE\n")
                .contains("  differs   finding screening.name-match (15 CFR 744.11): HOLD -> not there\n")
                .doesNotContain("differs   data.");
    }

    @Test
    void recordedMatchesAreTakenAsGivenWhenAskedFor() {
        Replay replay = Replay.withRecordedMatches(Records.large(), screening(OTHER));

        assertThat(replay.differences()).isEmpty();
        assertThat(replay.full()).isFalse();
        assertThat(replay.explain())
                .startsWith("SAME ANSWER by the rules - the matches of names were taken as recorded")
                .contains("matches taken as recorded, from " + FULL.digest());
    }

    @Test
    void anotherPolicyIsNamed() {
        ExportScreening exact = ExportScreening.builder()
                .snapshot(FULL)
                .rulebook(Deals.EAR)
                .policy(org.exportscreening.MatchPolicy.EXACT)
                .build();
        Transaction deal =
                furniture().party(named("Quantafix Lithography Work")).build();
        Replay replay = Replay.of(Records.record(screening(FULL), deal), exact);

        assertThat(replay.same()).isFalse();
        assertThat(replay.explain()).contains("policy    recorded review=0.84").contains("used now review=1");
    }

    @Test
    void anotherRulebookIsNamedAndNeverCalledTheSame() {
        DecisionRecord record = Records.small();
        Replay replay = Replay.of(record, Records.screening(Records.tiny("2")));

        assertThat(replay.same()).isFalse();
        assertThat(replay.sameGrounds()).isTrue();
        assertThat(replay.differences())
                .extracting(Difference::what)
                .containsExactly("rulebook.version", "rulebook.digest");
        assertThat(replay.explain())
                .startsWith("NOT EQUAL - a full replay was not possible, it was determined under another rulebook;"
                        + " outcome and findings are those recorded")
                .contains("recorded tiny 1, ")
                .contains("used now tiny 2, ");
    }

    @Test
    void whatChangedInAFindingIsNamed() {
        String text = new TinyRulebook()
                .rule(
                        "r",
                        "license-requirement",
                        TinyRulebook.version("'when': {'fact': 'a', 'is': true}, 'then': [{'require': 'license',"
                                + " 'policy': 'DENIAL', 'exceptions': []}]"))
                .text();
        Replay replay = Replay.of(Records.small(), Records.screening(TinyRulebook.read(text)));

        assertThat(replay.sameGrounds()).isFalse();
        assertThat(replay.differences())
                .contains(new Difference("finding r (1 X 2).licensePolicy", "\"CASE_BY_CASE\"", "\"DENIAL\""));
    }

    @Test
    void aRulebookThatCanNotTakeTheTransactionGivesNoAnswer() {
        Replay replay = Replay.of(Records.small(), screening(FULL));

        assertThat(replay.determination()).isNull();
        assertThat(replay.same()).isFalse();
        assertThat(replay.refusal()).contains("unknown");
        assertThat(replay.explain()).startsWith("NOT REPLAYED - ").contains("no answer: ");
    }

    @Test
    void differencesAreFoundWhateverTheMembersAre() {
        assertThat(DeterminationDiff.between(
                        Json.parse("a", "{\"outcome\":\"NLR\",\"old\":1,\"both\":{\"x\":[1]},\"same\":[]}"),
                        Json.parse("b", "{\"outcome\":\"NLR\",\"both\":{\"x\":[1,2]},\"same\":[],\"new\":null}")))
                .containsExactly(
                        new Difference("old", "1", null),
                        new Difference("both.x", "1 entries", "2 entries, 1 of them new"));
        assertThat(DeterminationDiff.between(
                        Json.parse("a", "{\"x\":1,\"y\":2}"), Json.parse("b", "{\"y\":2,\"x\":1}")))
                .singleElement()
                .extracting(Difference::what)
                .isEqualTo("order of members");
    }

    @Test
    void anEntryIsRecordedInFull() {
        ListEntry entry = ListEntry.builder(ListId.SDN, "MV Zhurakov")
                .number("36")
                .type(PartyType.VESSEL)
                .name("Zhurakov", NameKind.WEAK_ALIAS)
                .address(new Address("", "CN"))
                .address(new Address("1 Main Road", null))
                .identifier(new Identifier("IMO", "9876543", null))
                .programs(List.of("SDGT"))
                .footnotes(Set.of(3, 1))
                .citations(List.of("84 FR 22961"))
                .from(LocalDate.of(2019, 5, 21))
                .to(LocalDate.of(2029, 5, 21))
                .licenseRequirement("All items")
                .licensePolicy("Presumption of denial")
                .remark("None")
                .particulars(new Particulars(
                        "Captain",
                        List.of("1960"),
                        List.of("Minsk"),
                        List.of("BY"),
                        List.of("RU"),
                        new VesselFacts("A1", "Bulk", "1", "2", "PA", "Acme"),
                        true))
                .joinKey("OFAC:36")
                .provenance(new Provenance("sdn.csv", 7))
                .build();
        ListEntry bare =
                ListEntry.builder(ListId.EL, "1 Main Road").addressOnly(true).build();

        for (ListEntry one : List.of(entry, bare)) {
            assertThat(EntryJson.read(Json.parse("e", CanonicalJson.text(EntryJson.tree(one)))))
                    .isEqualTo(one);
        }
    }

    /** With full lists and several parties, some found more than once, others in a script that can not be compared. */
    @Test
    void aSearchReadsBackAsItWas() {
        ExportScreening screening = screening(FULL);
        Transaction deal = furniture()
                .party(named("Bergmann Moebelhaus Oldenburg"))
                .party(named("Zhurakov Instruments"))
                .party(named("奥尔登堡家具行"))
                .party(named(LISTED))
                .build();
        DecisionRecord record = Records.record(screening, deal);

        assertThat(record.search().parties()).isEqualTo(screening.search(deal).parties());
        assertThat(record.search().parties())
                .anySatisfy(p -> assertThat(p.complete()).isFalse());
        assertThat(Replay.withRecordedMatches(
                                record, screening(ListSnapshot.of(List.of(), new SnapshotManifest(List.of(), true))))
                        .differences())
                .isEmpty();
    }
}
