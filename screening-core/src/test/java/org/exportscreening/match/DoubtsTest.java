package org.exportscreening.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.exportscreening.party.PartyType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoubtsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Zirkonia              | Zirkonia Ltd
            Zirkonia Limited      | Zirkonia Ltd
            Zirkonia Company      | Zirkonia Company
            Zirkonia Plant 7      | Zirkonia Plant 7
            Zirkonia Plant        | Zirkonia Plant 7
            Zirkonia Quillon GmbH | Zirkonia Quillon JSC
            William Frost         | William W Frost
            Paris Zirkonia        | Zirkonia
            """)
    void nothingContradicts(String query, String listed) {
        assertThat(doubts(query, listed, PartyType.ENTITY)).isEqualTo(new Doubts(1, List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Zirkonia Ltd     | Zirkonia          | ENTITY     | the query states a legal form, the listed name none
            Zirkonia JSC     | Zirkonia Ltd      | ENTITY     | the legal forms differ
            Zirkonia Ltd     | Zirkonia          | INDIVIDUAL | the query names a company, the list a person
            Zirkonia Ltd     | Zirkonia          | VESSEL     | the query names a company, the list a vessel or an aircraft
            Zirkonia Ltd     | Zirkonia          | AIRCRAFT   | the query names a company, the list a vessel or an aircraft
            Zirkonia Plant 7 | Zirkonia Plant 8  | ENTITY     | the numbers differ
            William G Frost  | William W Frost   | INDIVIDUAL | the initials differ
            Paris Zirkonia   | Zirkonia          | INDIVIDUAL | the list has one name of the person, the query more
            """)
    void saysWhatContradicts(String query, String listed, PartyType type, String note) {
        Doubts doubts = doubts(query, listed, type);
        assertThat(doubts.notes()).containsExactly(note);
        assertThat(doubts.count()).isGreaterThan(1);
    }

    @Test
    void contradictionsAddUp() {
        Doubts both = doubts("Zirkonia Plant 7 JSC", "Zirkonia Plant 8 Ltd", PartyType.ENTITY);
        Doubts number = doubts("Zirkonia Plant 7", "Zirkonia Plant 8 Ltd", PartyType.ENTITY);
        assertThat(both.notes()).hasSize(2);
        assertThat(both.count()).isGreaterThan(number.count());
    }

    @Test
    void aReadingHasNoTypingErrors() {
        Doubts same = doubts("\u738b\u5fd7\u5f3a", "Wang Zhiqiang", PartyType.INDIVIDUAL);
        Doubts near = doubts("\u738b\u5fd7\u5f3a", "Wang Zhiqing", PartyType.INDIVIDUAL);
        assertThat(near.count()).isGreaterThan(same.count());
    }

    private static Doubts doubts(String query, String listed, PartyType type) {
        ScoredName a = Names.reading(query);
        ScoredName b = Names.name(listed);
        return Doubts.of(a, b, type, Alignment.of(a, b, type));
    }
}
