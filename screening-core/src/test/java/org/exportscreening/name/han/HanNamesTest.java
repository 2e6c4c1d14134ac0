package org.exportscreening.name.han;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.exportscreening.name.han.HanRendering.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HanNamesTest {

    private static final HanNames NAMES = HanNames.bundled();

    @ParameterizedTest
    @CsvSource({
        "北京航空航天大学, beihang university",
        "北京航空航天大學, beijing university of aeronautics and astronautics",
        "北京理工大学, beijing institute of technology",
        "北京理工大學, beijing institute of technology",
        "哈尔滨工业大学, harbin institute of technology",
        "哈爾濱工業大學, harbin institute of technology",
        "哈尔滨工程大学, harbin engineering university",
        "哈爾濱工程大學, harbin engineering university",
        "西北工业大学, northwestern polytechnical university",
        "西北工業大學, northwestern polytechnical university",
        "南京航空航天大学, nanjing university of aeronautics and astronautics",
        "南京航空航天大學, nanjing university of aeronautics and astronautics",
        "南京理工大学, nanjing university of science and technology",
        "南京理工大學, nanjing university of science and technology",
        "国防科技大学, national university of defense technology",
        "中国人民解放军国防科技大学, national university of defense technology",
        "华为, huawei",
        "華為技術有限公司, huawei technologies co ltd",
        "中芯国际集成电路制造有限公司, semiconductor manufacturing international co ltd",
        "长江存储科技有限责任公司, yangtze memory technologies co ltd",
        "长鑫存储技术有限公司, changxin memory technologies co ltd",
        "中国航天科技集团有限公司, china aerospace science and technology corporation co ltd",
        "中國航天科工集團有限公司, china aerospace science and industry corporation co ltd",
        "中国航空工业集团有限公司, aviation industry corporation of china co ltd",
        "中国工程物理研究院, china academy of engineering physics",
        "海思, hisilicon",
        "深圳市大疆创新科技有限公司, sz dji technology co ltd",
        "杭州海康威视数字技术股份有限公司, hangzhou hikvision digital technology co ltd",
        "寒武纪, cambricon technologies",
        "摩尔线程, moore threads",
        "新疆生产建設兵團, xinjiang production and construction corps",
    })
    void aKnownNameIsReadAsItsEnglishName(String han, String english) {
        assertThat(NAMES.render(han))
                .filteredOn(rendering -> rendering.kind() == Kind.CURATED)
                .extracting(HanRendering::text)
                .contains(english);
        assertThat(NAMES.render(han).get(0).kind()).isEqualTo(Kind.CURATED);
    }

    @ParameterizedTest
    @CsvSource({
        "青岛海润丰贸易有限公司, qingdao hairunfeng trading co ltd",
        "大连金鼎源国际物流有限公司, dalian jindingyuan international logistics co ltd",
        "深圳市鑫宏达电子有限公司, shenzhen xinhongda electronics co ltd",
        "西藏雪莲生物科技股份有限公司, tibet xuelian biotechnology co ltd",
        "陕西恒力机械制造厂, shaanxi hengli machinery factory",
        "内蒙古天宇化工集团, inner mongolia tianyu chemical group",
        "烏魯木齊天盛進出口有限公司, urumqi tiansheng import and export co ltd",
        "華為數字技術(蘇州)有限公司, huawei digital technology suzhou co ltd",
        "西安华为技术服务中心, xian huawei technologies service center",
        "厦门长江航运公司, xiamen yangtze shipping co",
        "香港宏达科技有限公司, hong kong hongda technology co ltd",
        "重庆银行, chongqing bank",
        "中国科学院沈阳自动化研究所, chinese academy of sciences shenyang institute of automation",
        "第三十八研究所, 38 research institute",
        "第38研究所, 38 research institute",
        "五十四所, 54 institute",
        "第七〇七研究所, 707 research institute",
        "第七○七研究所, 707 research institute",
        "一百零二厂, 102 factory",
        "中国电子科技集团公司第二十九研究所, china electronics technology group corporation 29 research institute",
        "航天科工三院, china aerospace science and industry corporation 3 academy",
        "中国航天科技集团公司第六研究院第十一研究所,"
                + " china aerospace science and technology corporation 6 research institute 11 research institute",
        "安平县宏图丝网有限公司, anping county hongtusiwang co ltd",
        "解放军总医院, peoples liberation army general hospital",
        "海军潜艇学院, navy submarine college",
        "ABB机器人有限公司, abb robot co ltd",
        "兰州大学, lanzhou university",
    })
    void otherNamesAreTranslatedWordByWord(String han, String english) {
        assertThat(NAMES.render(han))
                .filteredOn(rendering -> rendering.kind() == Kind.GLOSSED)
                .extracting(HanRendering::text)
                .first()
                .isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "王小明, wang xiaoming",
        "單志強, shan zhiqiang",
        "解永红, xie yonghong",
        "曾国藩, zeng guofan",
        "查良镛, zha liangyong",
        "仇英, qiu ying",
        "区伯, ou bo",
        "盖茂森, ge maosen",
        "翟志刚, zhai zhigang",
        "柏杨, bai yang",
        "欧阳修, ouyang xiu",
        "司馬光, sima guang",
        "诸葛亮, zhuge liang",
        "尉迟恭, yuchi gong",
        "吕布, lu bu",
        "任正非, ren zhengfei",
        "孟晚舟, meng wanzhou",
    })
    void aPersonIsReadBySurnameAndGivenName(String han, String english) {
        HanRendering first = NAMES.render(han).get(0);

        assertThat(first.kind()).isEqualTo(Kind.PERSON);
        assertThat(first.text()).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "北京理工大学, beijing ligong daxue",
        "湖南国防科技大学, hunan guofang keji daxue",
        "长江证券, changjiang zhengquan",
        "交通银行, jiaotong yinhang",
        "大厦物业, dasha wuye",
        "解放军, jiefangjun",
        "重型机械, zhongxing jixie",
        "空调设备, kongtiao shebei",
        "深圳市音乐厅, shenzhen yinyueting",
        "六安都江堰, luan dujiangyan",
    })
    void everyNameIsSpelledByItsSound(String han, String pinyin) {
        assertThat(NAMES.render(han)).extracting(HanRendering::text).contains(pinyin);
    }

    @ParameterizedTest
    @CsvSource({
        "长乐贸易有限公司, changle",
        "宏长贸易有限公司, hongzhang",
        "宏长贸易有限公司, hongchang",
        "乐图科技有限公司, letu",
        "乐图科技有限公司, yuetu",
        "吕氏贸易有限公司, lushi",
        "吕氏贸易有限公司, lvshi",
        "东方科技有限公司, oriental",
        "东方科技有限公司, dongfang",
        "第十四研究所, 14th",
        "三院, third",
    })
    void aWordKeepsItsOtherReadings(String han, String reading) {
        assertThat(NAMES.render(han))
                .flatExtracting(HanRendering::words)
                .anyMatch(word ->
                        word.latin().equals(reading) || word.alternatives().contains(reading));
    }

    @Test
    void theWordsTellWhatTheyAre() {
        HanRendering rendering = NAMES.render("青島鴻運第三電子廠有限公司").get(0);

        assertThat(rendering.words())
                .extracting(HanWord::source, HanWord::kind)
                .containsExactly(
                        tuple("青岛", HanWord.Kind.PLACE),
                        tuple("鸿运", HanWord.Kind.PINYIN),
                        tuple("第三", HanWord.Kind.NUMBER),
                        tuple("电子", HanWord.Kind.GLOSS),
                        tuple("厂", HanWord.Kind.GLOSS),
                        tuple("有限公司", HanWord.Kind.LEGAL_FORM));
    }

    @Test
    void aLegalFormStaysOneWhenSpelledBySound() {
        List<HanRendering> renderings = NAMES.render("鸿运股份有限公司");

        assertThat(renderings.get(renderings.size() - 1).words())
                .extracting(HanWord::latin, HanWord::kind)
                .containsExactly(
                        tuple("hongyun", HanWord.Kind.PINYIN),
                        tuple("gufen", HanWord.Kind.LEGAL_FORM),
                        tuple("youxian", HanWord.Kind.LEGAL_FORM),
                        tuple("gongsi", HanWord.Kind.LEGAL_FORM));
    }

    @Test
    void theArmyMayBeLeftOut() {
        assertThat(NAMES.render("中国人民解放军海军潜艇学院"))
                .extracting(HanRendering::text)
                .startsWith("navy submarine college", "peoples liberation army navy submarine college");
    }

    @Test
    void traditionalCharactersBecomeSimplifiedOnes() {
        assertThat(NAMES.simplify("後麼裏鍾鐘於發髮臺 ABC")).isEqualTo("后么里钟钟于发发台 ABC");
        assertThat(NAMES.simplify("no Chinese")).isEqualTo("no Chinese");
    }

    @ParameterizedTest
    @CsvSource({"Huawei", "トヨタ自動車", "삼성電子", "''", "株式会社やまと"})
    void whatIsNotChineseIsNotRead(String name) {
        assertThat(NAMES.render(name)).isEmpty();
    }

    @Test
    void aTextTooLongForANameIsNotRead() {
        assertThat(NAMES.render("华".repeat(200))).isNotEmpty();
        assertThat(NAMES.render("华".repeat(201))).isEmpty();
    }

    @Test
    void charactersWithoutAKnownSoundAreLeftOut() {
        String rare = Character.toString(0x20000);

        assertThat(NAMES.render(rare)).isEmpty();
        assertThat(NAMES.render("王" + rare + "明"))
                .extracting(HanRendering::text)
                .contains("wang ming");
    }

    @ParameterizedTest
    @CsvSource({"大疆创新", "中国人民解放军战略支援部队航天工程大学", "长长长长长长", "王行长乐"})
    void renderingsAreFewAndDiffer(String han) {
        List<HanRendering> renderings = NAMES.render(han);

        assertThat(renderings).hasSizeBetween(1, HanNames.MOST_RENDERINGS);
        assertThat(renderings).extracting(HanRendering::text).doesNotHaveDuplicates();
    }
}
