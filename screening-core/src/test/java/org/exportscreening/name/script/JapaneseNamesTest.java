package org.exportscreening.name.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JapaneseNamesTest {

    private final JapaneseNames names = JapaneseNames.bundled();

    @ParameterizedTest
    @CsvSource({
        "三菱重工業, mitsubishi jukogyo",
        "三菱重工業, mitsubishi heavy industries",
        "三菱電機, mitsubishi electric",
        "川崎重工業, kawasaki heavy industries",
        "トヨタ自動車, toyota motor",
        "豊田自動織機, toyota jido shokki",
        "東京工業大学, tokyo kogyo daigaku",
        "日本電気, nihon denki",
        "日本電産, nippon densan",
        "住友化学, sumitomo chemical",
        "日立製作所, hitachi seisakusho",
        "富士通, fujitsu",
        "東芝機械, toshiba kikai",
        "宇宙航空研究開発機構, japan aerospace exploration agency",
        "山口組, yamaguchi gumi",
        "工藤會, kudo kai",
        "田中太郎, tanaka taro",
        "安倍晋三, abe shinzo",
        "岸田文雄, kishida fumio",
        "石破茂, ishiba shigeru",
        "菅義偉, suga yoshihide",
        "鈴木イチロー, suzuki ichiro",
        "渡邊恒雄, watanabe tsuneo",
        "佐藤健一, sato kenichi",
        "高橋和彦, takahashi kazuhiko",
        "中村美香, nakamura mika",
        "佐々木, sasaki",
        "河野, kawano",
    })
    void readsAName(String kanji, String reading) {
        assertThat(names.readings(kanji)).contains(reading).hasSizeLessThanOrEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "中国石油", "华为", "北京航空航天大学", "三菱电机", "鈴木鱻龘"})
    void whatIsNotKnownThroughoutHasNoReading(String name) {
        assertThat(names.readings(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"三菱重工業", "株式会社日立製作所", "日産自動車株式会社", "トヨタ", "鈴木一郎", "渋谷", "沢田", "工藤會", "日本たばこ", "佐藤 健", "黒竜会", "辻"
            })
    void knowsAJapaneseName(String name) {
        assertThat(names.isJapanese(name)).isTrue();
    }

    /** Among them Chinese names, places and universities that begin like a Japanese surname. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "华为技术有限公司",
                "中山大学",
                "清水河",
                "和田地区",
                "石川岛",
                "林毅夫",
                "東方航空",
                "中國石油",
                "北京大学",
                "福田汽车",
                "小林",
                "青海湖",
                "深圳市商会",
                "中兴通讯",
                "大疆创新",
                "台積電",
                "김정은",
                "huawei"
            })
    void doesNotTakeAChineseNameForOne(String name) {
        assertThat(names.isJapanese(name)).isFalse();
    }

    /** The claim of the table, computed again from the standards that its head names. */
    @Test
    void lettersAreOnlyJapanese() {
        List<Charset> others =
                Stream.of("GB2312", "Big5", "EUC-KR").map(Charset::forName).toList();
        String letters = Resources.entries("japanese-letters.txt").stream()
                .map(line -> line[0])
                .collect(Collectors.joining());

        assertThat(letters.chars().mapToObj(letter -> (char) letter))
                .hasSizeGreaterThan(200)
                .allMatch(letter -> Charset.forName("Shift_JIS").newEncoder().canEncode(letter))
                .noneMatch(letter ->
                        others.stream().anyMatch(set -> set.newEncoder().canEncode(letter)));
    }

    @Test
    void aLongNameTakesNoLongerThanItsLengthSquared() {
        assertThat(names.readings("大".repeat(3_000))).isEmpty();
        assertThat(names.readings("東京".repeat(300) + "鱻")).isEmpty();
    }
}
