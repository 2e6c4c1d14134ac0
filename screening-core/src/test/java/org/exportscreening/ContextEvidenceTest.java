package org.exportscreening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.Particulars;
import org.exportscreening.list.VesselFacts;
import org.exportscreening.match.Match;
import org.exportscreening.party.BirthDate;
import org.exportscreening.party.Identifier;
import org.exportscreening.party.PartyType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContextEvidenceTest {

    private static final ListEntry YOUNG = person("1", "12 Mar 1990", new Identifier("Passport", "AB 123456", "IR"));
    private static final ListEntry OLD = person("2", "circa 1950", new Identifier("", "C-77 654 321", null));
    private static final ListEntry SILENT = ListEntry.builder(ListId.SDN, "Quillon Brackwater")
            .number("3")
            .identifier(new Identifier("Gender", "Male", null))
            .build();
    private static final ListEntry SHIP = ListEntry.builder(ListId.SDN, "Zirkonia Star")
            .type(PartyType.VESSEL)
            .identifier(new Identifier("Vessel Registration Identification", "IMO 8330815", null))
            .particulars(new Particulars(
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    new VesselFacts("T2EA4X", null, null, null, null, null),
                    null))
            .build();

    private final Screener screener = Screener.of(TestData.snapshot(List.of(YOUNG, OLD, SILENT, SHIP)));
    private final ScreeningRequest person = ScreeningRequest.of("Quillon Brackwater");

    @Test
    void aDateOfBirthOrdersAndIsNotedButRemovesNothing() {
        List<Match> matches = matches(person.withDateOfBirth(BirthDate.of(LocalDate.of(1951, 7, 1))));
        assertThat(matches).extracting(Match::entry).containsExactly(OLD, SILENT, YOUNG);
        assertThat(matches).extracting(Match::score).containsOnly(1.0);
        assertThat(matches)
                .extracting(match -> last(match))
                .containsExactly(
                        "date of birth agrees: query 1951-07-01, list circa 1950",
                        "entry states no date of birth",
                        "date of birth differs: query 1951-07-01, list 12 Mar 1990");
    }

    @Test
    void aDateThatIsNotUnderstoodIsShown() {
        Screener one = Screener.of(TestData.snapshot(List.of(person("4", "in the sixties"))));
        assertThat(last(one.screen(person.withDateOfBirth(BirthDate.ofYear(1965)))
                        .matches()
                        .get(0)))
                .isEqualTo("date of birth: query 1965, list \"in the sixties\" was not understood");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AB123456", "ab-123-456", "Passport AB 123456", "passport no. AB123456", "ＡＢ１２３４５６"})
    void anIdentifierThatAgreesComesFirst(String identifier) {
        List<Match> matches = matches(ScreeningRequest.of("Brackwatr Quillon").withIdentifiers(List.of(identifier)));
        assertThat(matches).hasSize(3);
        assertThat(matches.get(0).entry()).isEqualTo(YOUNG);
        assertThat(last(matches.get(0))).isEqualTo("identifier AB 123456 (Passport, IR) agrees");
        assertThat(matches.subList(1, 3))
                .extracting(match -> last(match))
                .containsExactlyInAnyOrder(
                        "identifier " + identifier + " is not among those of the entry", "entry states no identifier");
    }

    @Test
    void anIdentifierOrdersBeforeTheScore() {
        ListEntry alike = person("5", "1970", new Identifier("Passport", "ZZ999999", null));
        ListEntry other = ListEntry.builder(ListId.SDN, "Quillon Brackwaters")
                .identifier(new Identifier("Passport", "AB123456", null))
                .build();
        List<Match> matches = Screener.of(TestData.snapshot(List.of(alike, other)))
                .screen(person.withIdentifiers(List.of("AB123456")))
                .matches();
        assertThat(matches).extracting(Match::entry).containsExactly(other, alike);
        assertThat(matches.get(0).score()).isLessThan(matches.get(1).score());
    }

    @Test
    void anIdentifierFindsItsPartyWhateverTheName() {
        Match match = only(ScreeningRequest.of("Someone Else").withIdentifiers(List.of("C77654321")));
        assertThat(match.entry()).isEqualTo(OLD);
        assertThat(match.matchedName()).isEqualTo(OLD.names().get(0));
        assertThat(match.score()).isEqualTo(0.99);
        assertThat(match.explanation().notes())
                .containsExactly(
                        "found by identifier; the name was not what matched", "identifier C-77 654 321 agrees");
        assertThat(only(ScreeningRequest.of("Someone Else").withIdentifiers(List.of("imo8330815")))
                        .entry())
                .isEqualTo(SHIP);
        assertThat(only(ScreeningRequest.of("Someone Else").withIdentifiers(List.of("8330815")))
                        .entry())
                .isEqualTo(SHIP);
        assertThat(only(ScreeningRequest.of("Someone Else").withIdentifiers(List.of("T2EA4X")))
                        .entry())
                .isEqualTo(SHIP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Male", "23456", "AB12345", "IMO 8330816", "Passport"})
    void aRemarkAPartOrAnotherNumberFindsNothing(String identifier) {
        assertThat(matches(ScreeningRequest.of("Someone Else").withIdentifiers(List.of(identifier))))
                .isEmpty();
    }

    @Test
    void anIdentifierFindsOnlyOnTheListsAndOfTheTypeAskedFor() {
        ScreeningRequest ship = ScreeningRequest.of("Someone Else").withIdentifiers(List.of("IMO 8330815"));
        assertThat(matches(ship.withType(PartyType.INDIVIDUAL))).isEmpty();
        assertThat(matches(ship.withType(PartyType.VESSEL))).hasSize(1);
    }

    @Test
    void anotherImoNumberContradicts() {
        Match match = only(ScreeningRequest.of("Zirkonia Star").withIdentifiers(List.of("IMO 1234567")));
        assertThat(last(match)).isEqualTo("IMO number differs: query 1234567, list 8330815");
    }

    @Test
    void aTypeIsNoted() {
        assertThat(last(only(ScreeningRequest.of("Zirkonia Star").withType(PartyType.VESSEL))))
                .isEqualTo("type vessel agrees");
        assertThat(matches(person.withType(PartyType.INDIVIDUAL)))
                .extracting(match -> last(match))
                .contains("entry states no type");
    }

    @Test
    void anIdentifierNeedsLettersOrDigits() {
        assertThatThrownBy(() -> person.withIdentifiers(List.of("--")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An identifier needs at least one letter or digit, found \"--\".");
        assertThat(person.withIdentifiers(List.of(" ", "")).identifiers()).isEmpty();
    }

    private List<Match> matches(ScreeningRequest request) {
        return screener.screen(request).matches();
    }

    private Match only(ScreeningRequest request) {
        assertThat(matches(request)).hasSize(1);
        return matches(request).get(0);
    }

    private static String last(Match match) {
        List<String> notes = match.explanation().notes();
        return notes.get(notes.size() - 1);
    }

    private static ListEntry person(String number, String born, Identifier... identifiers) {
        ListEntry.Builder entry = ListEntry.builder(ListId.SDN, "Quillon Brackwater")
                .number(number)
                .type(PartyType.INDIVIDUAL)
                .particulars(
                        new Particulars(null, List.of(born), List.of(), List.of(), List.of(), VesselFacts.NONE, null));
        for (Identifier identifier : identifiers) {
            entry.identifier(identifier);
        }
        return entry.build();
    }
}
