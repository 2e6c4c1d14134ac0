package org.exportscreening.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShortenedTest {

    private static final Word[] WORDS = Names.name(
                    "Shipping Construction Industries Services Sheffield Company Committee Technologies Zirkonia Cargo")
            .words;

    @Test
    void findsEveryWordThatIsShortened() {
        Shortened shortened = new Shortened(WORDS);
        int alike = 0;
        for (String text : List.of("shpg", "constr", "indus", "svcs", "tech", "cmte", "comp", "zirk", "ship", "carg")) {
            Word asked = Names.word(text);
            List<Integer> found = new ArrayList<>();
            shortened.by(asked, found::add);
            for (int id = 0; id < WORDS.length; id++) {
                if (Abbreviation.is(asked, WORDS[id])) {
                    assertThat(found).as("%s for %s", WORDS[id].text(), text).containsOnlyOnce(id);
                    alike++;
                }
            }
        }
        assertThat(alike).isGreaterThan(5);
    }

    @Test
    void passesOverWordsThatLackALetter() {
        List<Integer> found = new ArrayList<>();
        new Shortened(WORDS).by(Names.word("shpx"), found::add);
        assertThat(found).isEmpty();
    }
}
