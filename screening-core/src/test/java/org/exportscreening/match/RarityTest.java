package org.exportscreening.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.exportscreening.name.NameForm;
import org.exportscreening.name.NameNormalizer;
import org.exportscreening.name.NameToken;
import org.exportscreening.name.WordKind;
import org.junit.jupiter.api.Test;

class RarityTest {

    private static final NameNormalizer NORMALIZER = NameNormalizer.bundled();
    private static final NameToken AN_HUI = new NameToken("an hui", "anhui", WordKind.PLACE);

    /** The same letters are a word of grammar in the name of a company, and a name in that of a person. */
    private static final String COMPANY = "Zirkonia An Hui Trading";

    private static final String PERSON = "Ahmed An Hui";

    @Test
    void aPhraseIsOfTheWordsThatItIsOfInTheNamesCounted() {
        Rarity company = counted(COMPANY, "Brackwater");
        Rarity person = counted(PERSON);
        Rarity both = company.replaced(counted(), person);
        assertThat(company.wordsOf(AN_HUI)).hasSize(1);
        assertThat(both.wordsOf(AN_HUI)).hasSize(2);
        assertThat(weight(both)).isEqualTo(weight(counted(COMPANY, "Brackwater", PERSON)));
        assertThat(weight(both)).isGreaterThan(weight(company));
        Rarity again = both.replaced(person, counted());
        assertThat(again.wordsOf(AN_HUI)).isEqualTo(company.wordsOf(AN_HUI));
        assertThat(weight(again)).isEqualTo(weight(company));
        assertThat(again.replaced(counted(COMPANY), counted()).wordsOf(AN_HUI)).isEmpty();
    }

    @Test
    void aWordWeighsWhatItWouldHadAllBeenCountedAtOnce() {
        Rarity replaced = counted("Zirkonia Trading", "Zirkonia Ltd", "Zirkonia")
                .replaced(counted("Zirkonia Ltd"), counted("Zirkonia Zirkonia", "Quillon Trading"));
        Rarity atOnce = counted("Zirkonia Trading", "Zirkonia", "Zirkonia Zirkonia", "Quillon Trading");
        for (NameToken token :
                NORMALIZER.normalize("Zirkonia Quillon Trading Ltd Brackwater").tokens()) {
            assertThat(replaced.weight(token)).as(token.text()).isEqualTo(atOnce.weight(token));
        }
    }

    private static double weight(Rarity rarity) {
        return rarity.phraseWeight(rarity.wordsOf(AN_HUI));
    }

    private static Rarity counted(String... names) {
        VocabularyBuilder words = new VocabularyBuilder();
        for (String name : names) {
            List<NameForm> forms = NORMALIZER.readings(name);
            forms.forEach(words::add);
            words.endName();
        }
        return words.rarity();
    }
}
