package org.exportscreening.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingsTest {

    private final Readings readings = Readings.bundled();

    private List<String> read(String name) {
        return List.copyOf(readings.of(name).keySet());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            华为技术有限公司   | huawei technologies co ltd
            王伟              | wang wei
            三菱重工業        | mitsubishi heavy industries
            カワサキ          | kawasaki
            田中太郎          | tanaka taro
            Северсталь        | severstal
            Владимир Путин    | vladimir putin
            محمد              | muhammad
            김정은            | kim jong un
            """)
    void oneOfThemIs(String name, String expected) {
        assertThat(read(name)).contains(expected);
    }

    @Test
    void aJapaneseNameIsNeverReadByItsChineseSound() {
        assertThat(read("株式会社三菱重工業")).isNotEmpty().noneMatch(reading -> reading.contains("ling"));
        assertThat(read("田中太郎")).noneMatch(reading -> reading.contains("tian"));
    }

    @Test
    void latinWordsStayAmongOthers() {
        assertThat(read("Zirkonia 华为"))
                .isNotEmpty()
                .allMatch(reading -> reading.toLowerCase(Locale.ROOT).contains("zirkonia"));
        assertThat(read("Zirkonia Северсталь")).contains("zirkonia severstal");
    }

    @Test
    void aShortNameOfACompanyIsNoReading() {
        assertThat(read("北京理工大学")).noneMatch(reading -> reading.length() < 4);
    }

    @ParameterizedTest
    @CsvSource({"华为技术有限公司", "北京航空航天大学第五研究所", "Северсталь", "محمد", "김정은", "株式会社カワサキ"})
    void areFewNotBlankAndDifferent(String name) {
        List<String> all = read(name);
        assertThat(all).isNotEmpty().hasSizeLessThanOrEqualTo(16).doesNotHaveDuplicates();
        assertThat(all).noneMatch(String::isBlank);
    }

    @Test
    void invisibleCharactersChangeNothing() {
        assertThat(read("\u202eHua\u200bwei 华\u200b为")).isEqualTo(read("Huawei 华为"));
        assertThat(read("Técnica 华为")).isEqualTo(read("Tecnica 华为"));
    }

    @Test
    void lettersWithoutATableHaveNone() {
        assertThat(read("")).isEmpty();
        assertThat(read("ᚠᚢᚦ")).isEmpty();
    }
}
