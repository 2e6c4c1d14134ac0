package org.exportscreening.name.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RomanizationKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sergey sergei sergej",
                "yuriy yuri iurii yury yurii",
                "tatyana tatiana tatjana",
                "dmitriyev dmitriev",
                "sergeyev sergeev",
                "yelena elena",
                "khusnullin husnullin",
                "tsarev tzarev",
                "shcherbakov scherbakov",
                "aleksandr alexandr alexander",
                "maksim maxim",
                "romanov romanoff",
                "medvedev medvedeff",
                "dmitry dmitri dmitriy dmitrii dmitrij",
                "mariya maria mariia",
                "mohammed muhammad mohamed mohammad mohamad",
                "abdul abdel abdoul",
                "el al",
                "hussein husayn hossein",
                "mahmoud mahmood mahmud",
                "qassem kassem qasim ghasem",
                "ramadan ramadhan",
                "sadiq sadik",
                "mueller muller",
                "tanja tanya tania",
                "abramovitch abramovich",
                "goebbels gobbels",
                "koenig konig",
                "jung jeong chung",
                "lee yi rhee ri",
                "park pak bak",
                "seong sung",
                "young yeong",
                "hsiao xiao",
                "siddique sidique",
                "gandhi gandi",
                "mustapha mustafa",
            })
    void spellingsOfOneNameAreOne(String spellings) {
        assertThat(List.of(spellings.split(" ", -1)))
                .extracting(RomanizationKey::of)
                .as(spellings)
                .allMatch(key -> key.equals(RomanizationKey.of(spellings.split(" ", -1)[0])));
    }

    @ParameterizedTest
    @CsvSource({
        "qing, king",
        "shaanxi, shanxi",
        "zhongzhou, zhongzhu",
        "guangju, guangyu",
        "crcc, crrc",
        "match, mach",
        "khan, han",
        "jamal, yamal",
        "smith, smit",
        "samuel, samul",
        "xuejun, xujun",
        "taek, tak",
        "hasan, husain",
        "karim, karam",
        "ivanov, ivanova",
        "petrov, petrenko",
        "wang, huang",
        "zhang, zang",
        "chen, shen",
        "said, syed",
        "song, sung",
        "yemen, iman",
        "miguel, migul",
        "michael, michal",
        "leonid, lonid",
        "kim, gim"
    })
    void differentNamesStayApart(String one, String other) {
        assertThat(RomanizationKey.of(one)).isNotEqualTo(RomanizationKey.of(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "li", "yu", "ye", "xie", "kho", "zoo"})
    void shortWordsStayAsTheyAre(String word) {
        assertThat(RomanizationKey.of(word)).isEqualTo(word);
    }
}
