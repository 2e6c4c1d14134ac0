package org.exportscreening.rules.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> VALID = List.of("destination", "endUse", "date", "item");

    @Test
    void findsTheNameWithFewestChanges() {
        assertThat(Nearest.of("destinaton", VALID)).contains("destination");
        assertThat(Nearest.of("dat", VALID)).contains("date");
    }

    @Test
    void setsCaseAside() {
        assertThat(Nearest.of("ENDUSE", VALID)).contains("endUse");
    }

    @Test
    void guessesNothingFarAway() {
        assertThat(Nearest.of("consignee", VALID)).isEmpty();
        assertThat(Nearest.of("x", List.of())).isEmpty();
    }

    @Test
    void aTieIsDecidedByTheAlphabetWhateverTheOrder() {
        assertThat(Nearest.of("bat", List.of("rat", "cat"))).contains("cat");
        assertThat(Nearest.of("bat", List.of("cat", "rat"))).contains("cat");
    }

    @Test
    void theHintEndsASentence() {
        assertThat(Nearest.hint("itme", VALID)).isEqualTo("; did you mean \"item\"?");
        assertThat(Nearest.hint("consignee", VALID)).isEmpty();
    }
}
