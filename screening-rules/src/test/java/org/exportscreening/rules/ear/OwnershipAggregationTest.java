package org.exportscreening.rules.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.fact.ComputedFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnershipAggregationTest {
    private static final String PATH = "parties[3].affiliateOf";
    private static final Answer NOT_AFFILIATED = Answer.known(List.of());

    /** An owner with its share, null if unknown, its list, null if on none, and its own owners. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Map<String, Object> owner(String percent, String list, Map<String, Object>... owners) {
        Map<String, Object> owner = new LinkedHashMap<>();
        owner.put("percent", percent == null ? null : new BigDecimal(percent));
        owner.put("listings", list == null ? List.of() : List.of(listing(list)));
        owner.put("owners", List.of(owners));
        return owner;
    }

    private static Map<String, Object> listing(String list) {
        return Map.of("list", list, "programs", List.of("SDGT"));
    }

    private static Map<String, Object> without(Map<String, Object> owner, String member) {
        Map<String, Object> copy = new LinkedHashMap<>(owner);
        copy.remove(member);
        return copy;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Answer of(Map<String, Object>... owners) {
        return computed("affiliateOf", "SDGT")
                .compute(new Known().fact("party.owners", new ArrayList<>(List.of(owners))), Known.TODAY, PATH);
    }

    private static ComputedFact computed(String name, String... programs) {
        return Objects.requireNonNull(
                new OwnershipAggregation(day -> List.of(programs)).facts().get(name));
    }

    @ParameterizedTest
    @CsvSource({"50, true", "49.99, false", "100, true", "0, false"})
    void halfIsTheLine(String percent, boolean affiliated) {
        assertThat(of(owner(percent, "EL"))).isEqualTo(affiliated ? Answer.known(List.of("EL")) : NOT_AFFILIATED);
    }

    @ParameterizedTest
    @CsvSource({"30, 20, true", "30, 19.99, false"})
    void sharesUnderSeveralListsAddUp(String entity, String military, boolean affiliated) {
        assertThat(of(owner(entity, "EL"), owner(military, "MEU")))
                .isEqualTo(affiliated ? Answer.known(List.of("EL", "MEU")) : NOT_AFFILIATED);
    }

    @Test
    void aListThatDoesNotFlowDownDoesNotCount() {
        assertThat(of(owner("100", "UVL"))).isEqualTo(NOT_AFFILIATED);
        assertThat(of(owner("30", "EL"), owner("70", null))).isEqualTo(NOT_AFFILIATED);
    }

    @Test
    void aBlockedOwnerCountsIfItsProgramDoes() {
        Map<String, Object> other = new LinkedHashMap<>(owner("60", null));
        other.put("listings", List.of(Map.of("list", "SDN", "programs", List.of("CUBA"))));
        Map<String, Object> silent = new LinkedHashMap<>(owner("60", null));
        silent.put("listings", List.of(Map.of("list", "SDN")));

        assertThat(of(owner("60", "SDN"))).isEqualTo(Answer.known(List.of("SDN")));
        assertThat(of(other)).isEqualTo(NOT_AFFILIATED);
        assertThat(of(silent)).isEqualTo(Answer.unknown("parties[3].owners[0].listings[0].programs"));
    }

    @Test
    void anOwnerThatIsItselfHalfOwnedCountsWithItsWholeShare() {
        assertThat(of(owner("50", null, owner("50", "EL")))).isEqualTo(Answer.known(List.of("EL")));
        assertThat(of(owner("100", null, owner("49", "EL")))).isEqualTo(NOT_AFFILIATED);
        assertThat(of(owner("60", null, owner("60", null, owner("25", "EL"), owner("25", "MEU")))))
                .isEqualTo(Answer.known(List.of("EL", "MEU")));
    }

    @Test
    void anUnknownShareMattersOnlyWhereItCouldDecide() {
        assertThat(of(owner(null, "EL"))).isEqualTo(Answer.unknown("parties[3].owners[0].percent"));
        assertThat(of(owner(null, null))).isEqualTo(NOT_AFFILIATED);
        assertThat(of(owner("50", "EL"), owner(null, "MEU")))
                .isEqualTo(Answer.atLeast(List.of("EL"), List.of("parties[3].owners[1].percent")));
    }

    @Test
    void whatIsNotSaidOfAnOwnerIsAskedWhereItCouldDecide() {
        assertThat(of(without(owner("60", null), "listings")))
                .isEqualTo(Answer.unknown("parties[3].owners[0].listings"));
        assertThat(of(without(owner("60", null), "owners"))).isEqualTo(Answer.unknown("parties[3].owners[0].owners"));
        assertThat(of(without(owner("40", null), "owners"))).isEqualTo(NOT_AFFILIATED);
    }

    @Test
    void anEntryThatListsOnlyAnAddressDoesNotFlowDown() {
        Map<String, Object> address = new LinkedHashMap<>(owner("60", null));
        address.put("listings", List.of(Map.of("list", "EL", "addressOnly", true)));

        assertThat(of(address)).isEqualTo(NOT_AFFILIATED);
    }

    @Test
    void unknownOwnersAreAskedFor() {
        assertThat(computed("affiliateOf").compute(new Known(), Known.TODAY, PATH))
                .isEqualTo(Answer.unknown("party.owners"));
    }

    private static Answer footnotes(String percent, Map<String, Object> listing) {
        Map<String, Object> owner = new LinkedHashMap<>(owner(percent, null));
        owner.put("listings", List.of(listing));
        return computed("affiliateFootnotes")
                .compute(
                        new Known().fact("party.owners", List.of(owner)), Known.TODAY, "parties[3].affiliateFootnotes");
    }

    @Test
    void theFootnotesOfTheEntryFlowDownWithIt() {
        Map<String, Object> entry = Map.of("list", "EL", "footnotes", List.of(BigDecimal.ONE, BigDecimal.valueOf(4)));

        assertThat(footnotes("50", entry)).isEqualTo(Answer.known(List.of(BigDecimal.ONE, BigDecimal.valueOf(4))));
        assertThat(footnotes("49", entry)).isEqualTo(NOT_AFFILIATED);
    }

    @Test
    void footnotesThatWereNotStatedAreAskedForByTheirPlace() {
        assertThat(footnotes("50", Map.of("list", "EL")).missing())
                .containsExactly("parties[3].owners[0].listings[0].footnotes");
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Answer of(String fact, String eccn, Map<String, Object>... entries) {
        List<Object> owners = new ArrayList<>();
        for (Map<String, Object> entry : entries) {
            Map<String, Object> owner = new LinkedHashMap<>(owner("30", null));
            owner.put("listings", List.of(entry));
            owners.add(owner);
        }
        Known facts = new Known().fact("party.owners", owners).fact("item.eccn", eccn);
        return computed(fact).compute(facts, Known.TODAY, "parties[3]." + fact);
    }

    private static Map<String, Object> entry(String words, String policy) {
        return Map.of("list", "EL", "licenseRequirement", words, "licensePolicy", policy);
    }

    private static final Map<String, Object> ALL_ITEMS = entry("All items subject to the EAR", "CASE_BY_CASE");
    private static final Map<String, Object> LISTED_ITEMS =
            entry("All items subject to the EAR, excluding EAR99", "PRESUMPTION_OF_DENIAL");

    @Test
    void theRequirementIsThatOfTheOwnersEntry() {
        assertThat(of("affiliateReachesItem", "EAR99", LISTED_ITEMS, LISTED_ITEMS))
                .isEqualTo(Answer.known(false));
        assertThat(of("affiliateReachesItem", "3A991", LISTED_ITEMS, LISTED_ITEMS))
                .isEqualTo(Answer.known(true));
        assertThat(of("affiliateReachesItem", "3A991", LISTED_ITEMS)).isEqualTo(Answer.known(false));
    }

    @Test
    void ofSeveralOwnersTheMostRestrictiveCounts() {
        assertThat(of("affiliateReachesItem", "EAR99", LISTED_ITEMS, ALL_ITEMS)).isEqualTo(Answer.known(true));
        assertThat(of("affiliatePolicy", "3A991", ALL_ITEMS, LISTED_ITEMS))
                .isEqualTo(Answer.known("PRESUMPTION_OF_DENIAL"));
    }

    @Test
    void thePolicyOfAnEntryThatDoesNotReachTheItemDoesNotCount() {
        assertThat(of("affiliatePolicy", "EAR99", ALL_ITEMS, LISTED_ITEMS)).isEqualTo(Answer.known("CASE_BY_CASE"));
    }

    @Test
    void wordsOfAnOwnersEntryThatAreNotUnderstoodAreForAPerson() {
        Map<String, Object> unread = entry("See section 744.2(d)", "CASE_BY_CASE");

        assertThat(of("affiliateReachesItem", "EAR99", unread, LISTED_ITEMS))
                .isEqualTo(Answer.unknown("parties[3].owners[0].listings[0].reachesItem"));
        assertThat(of("affiliateReachesItem", "EAR99", unread, ALL_ITEMS)).isEqualTo(Answer.known(true));
    }
}
