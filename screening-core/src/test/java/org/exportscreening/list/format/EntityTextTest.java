package org.exportscreening.list.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.exportscreening.party.Address;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTextTest {

    @Test
    void aListOfAliasesAndSeveralAddresses() {
        EntityText.Party party =
                one("Acme Optics (AO), a.k.a., the following three aliases: \u2014Acme Institute, Wuhan;"
                        + " \u2014Acme Lens Co., Ltd.; and \u2014AOI. No. 5 Hill Road, Wuhan, China 430000; and Room 7, Lake"
                        + " Tower, Kowloon, Hong Kong; and 8 Main Street, Wuhan, 430001, China and No. 9 Side Street, Wuhan,"
                        + " China.");
        assertThat(party.name()).isEqualTo("Acme Optics (AO)");
        assertThat(party.otherNames())
                .containsExactly(alias("Acme Institute, Wuhan"), alias("Acme Lens Co., Ltd."), alias("AOI"));
        assertThat(party.addresses())
                .containsExactly(
                        new Address("No. 5 Hill Road, Wuhan, 430000", "CN"),
                        new Address("Room 7, Lake Tower, Kowloon", "HK"),
                        new Address("8 Main Street, Wuhan, 430001", "CN"),
                        new Address("No. 9 Side Street, Wuhan", "CN"));
        assertThat(party.remarks()).isEmpty();
    }

    /** Names and addresses are not marked apart; these are the ways in which the cells run them together. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Acme Academy, Institute of Lenses, 20 East Street, Wuhan, China.   | Acme Academy, Institute of Lenses | 20 East Street, Wuhan
            Acme Lens, Inc., No. 4, 2nd Section, Wuhan                         | Acme Lens, Inc.                   | No. 4, 2nd Section, Wuhan
            Acme College, Hill District, Lake Road, No. 8, Wuhan, China        | Acme College                      | Hill District, Lake Road, No. 8, Wuhan
            Acme Lens Ltd., Minsk, Belarus                                     | Acme Lens Ltd.                    | Minsk
            Acme Academy, 13 Institute, Room 4, Wuhan                          | Acme Academy, 13 Institute        | Room 4, Wuhan
            Acme Lens                                                          | Acme Lens                         |
            """)
    void aNameAndAnAddress(String cell, String name, String address) {
        EntityText.Party party = one(cell);
        assertThat(party.name()).isEqualTo(name);
        assertThat(party.addresses().stream().map(Address::text).toList())
                .isEqualTo(address == null ? List.of() : List.of(address));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12th Lens Works 51 Hill Road, Wuhan          | 12th Lens Works       | 51 Hill Road, Wuhan
            Acme Lens Co., Ltd No. 1 Hill Road, Wuhan    | Acme Lens Co., Ltd    | No. 1 Hill Road, Wuhan
            Acme Lens Co., Ltd. Room 12, Lake Tower      | Acme Lens Co., Ltd.   | Room 12, Lake Tower
            Acme Lens Co. Ltd. Lake Road (West), Wuhan   | Acme Lens Co. Ltd.    | Lake Road (West), Wuhan
            Lens 2011. No. 96, Hill Road, Wuhan          | Lens 2011             | No. 96, Hill Road, Wuhan
            """)
    void theLastAliasEndsWithAPeriodOrWithNothing(String rest, String alias, String address) {
        EntityText.Party party = one("Acme, a.k.a. the following one alias: \u2014" + rest);
        assertThat(party.otherNames()).containsExactly(alias(alias));
        assertThat(party.addresses()).containsExactly(new Address(address, "CN"));
        assertThat(party.remarks()).isEmpty();
    }

    @Test
    void formerNamesAndSingleAliases() {
        EntityText.Party lists =
                one("Acme, a.k.a., the following one alias: \u2014AC; f.k.a., the following two aliases: \u2014Old"
                        + " Acme; and \u2014Older Acme. 5 Hill Road, Wuhan");
        assertThat(lists.otherNames())
                .containsExactly(
                        alias("AC"),
                        new PartyName("Old Acme", NameKind.FORMER),
                        new PartyName("Older Acme", NameKind.FORMER));
        EntityText.Party single = one("Acme, a.k.a., Acme Lens Ltd., 5 Hill Road, Wuhan");
        assertThat(single.otherNames()).containsExactly(alias("Acme Lens Ltd."));
        assertThat(single.addresses()).containsExactly(new Address("5 Hill Road, Wuhan", "CN"));
        EntityText.Party inner = one("Acme (f.k.a., Old Acme (OA)'s shop), 5 Hill Road, Wuhan");
        assertThat(inner.name()).isEqualTo("Acme (f.k.a., Old Acme (OA)'s shop)");
        assertThat(inner.otherNames())
                .containsExactly(alias("Acme"), new PartyName("Old Acme (OA)'s shop", NameKind.FORMER));
    }

    @Test
    void subordinateInstitutionsArePartiesWithTheSameAddresses() {
        List<EntityText.Party> parties = EntityText.parse(
                        "Acme Academy, a.k.a., the following one alias, and two subordinate institutions: \u2014AA. Subordinate"
                                + " institution First Shop, a.k.a., the following two aliases: \u2014FS; and \u2014Shop 1."
                                + " Subordinate institution Second Shop, a.k.a., the following one alias: \u2014SS. 5 Hill"
                                + " Road, Wuhan, China; and 6 Hill Road, Wuhan, China.",
                        "CN")
                .parties();
        assertThat(parties)
                .extracting(EntityText.Party::name)
                .containsExactly("Acme Academy", "Acme Academy, First Shop", "Acme Academy, Second Shop");
        assertThat(parties.get(0).otherNames()).containsExactly(alias("AA"));
        assertThat(parties.get(1).otherNames()).containsExactly(alias("FS"), alias("Shop 1"), alias("First Shop"));
        assertThat(parties.get(2).remarks()).containsExactly("Subordinate institution of Acme Academy");
        assertThat(parties).allSatisfy(party -> assertThat(party.addresses()).hasSize(2));
    }

    @Test
    void anAddressMayBeListedByItself() {
        EntityText.Party party = one("Address 02, Unit 7, Lake Tower, Kowloon, Hong Kong.");
        assertThat(party.addressOnly()).isTrue();
        assertThat(party.name()).isEqualTo("Address 02");
        assertThat(party.addresses()).containsExactly(new Address("Unit 7, Lake Tower, Kowloon", "HK"));
    }

    @Test
    void notesAndGluedFootnotesAreTakenOut() {
        EntityText text =
                EntityText.parse("Acme Lens Ltd.4, 5 Hill Road, Wuhan. (See alternate address under Iran.)", "CN");
        assertThat(text.footnotes()).containsExactly(4);
        EntityText.Party party = text.parties().get(0);
        assertThat(party.name()).isEqualTo("Acme Lens Ltd.");
        assertThat(party.remarks()).containsExactly("(See alternate address under Iran.)");
        assertThat(party.addresses()).containsExactly(new Address("5 Hill Road, Wuhan", "CN"));
    }

    @Test
    void aListThatDoesNotHoldWhatItSaysIsKeptWhole() {
        String cell = "Acme, a.k.a., the following three aliases: \u2014AC; and \u2014AO. 5 Hill Road, Wuhan";
        assertThat(one(cell).remarks()).containsExactly("Entity cell: " + cell);
    }

    @Test
    void aRemarkBehindAnAliasIsNoneOfItsWords() {
        EntityText.Party party =
                one("Acme, a.k.a., the following two aliases: \u2014AC; (both in Wuhan) and \u2014AO. 5 Hill Road");
        assertThat(party.otherNames()).containsExactly(alias("AC"), alias("AO"));
        assertThat(party.remarks()).singleElement().asString().contains("(both in Wuhan)");
    }

    /** Regular expressions that go back and forth would take minutes on these. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                ", a.k.a., ",
                "; ",
                "See also (",
                " the following two aliases: ",
                " \u2014",
                ". A",
                " 5-a-b-c",
                ", 5 Road",
                " and ",
                ", China and ",
                "Subordinate institution ",
                "(a.k.a., ",
                "Ltd. ",
                " (",
                ")",
                "a.k.a. f.k.a. ",
                ",",
                ". ",
                "No. 5"
            })
    void measureIsKept(String unit) {
        String cell = "Acme" + unit.repeat(50_000 / unit.length()) + "x";
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> EntityText.parse(cell, "CN"));
    }

    @Test
    void numbersAreWordsOrDigits() {
        assertThat(NumberWords.number("seventeen")).isEqualTo(17);
        assertThat(NumberWords.number("Twenty-one")).isEqualTo(21);
        assertThat(NumberWords.number("thirty")).isEqualTo(30);
        assertThat(NumberWords.number("6")).isEqualTo(6);
        assertThat(NumberWords.number("several")).isEqualTo(-1);
        assertThat(NumberWords.number(null)).isEqualTo(-1);
    }

    @Test
    void aCellWithoutANameGivesABlankOne() {
        EntityText text = EntityText.parse(", a.k.a., the following one alias: \u2014A.", "CN");
        assertThat(text.parties().get(0).name()).isEmpty();
    }

    private static EntityText.Party one(String cell) {
        List<EntityText.Party> parties = EntityText.parse(cell, "CN").parties();
        assertThat(parties).hasSize(1);
        return parties.get(0);
    }

    private static PartyName alias(String name) {
        return new PartyName(name, NameKind.ALIAS);
    }
}
