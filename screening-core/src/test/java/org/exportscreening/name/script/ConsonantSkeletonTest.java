package org.exportscreening.name.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsonantSkeletonTest {

    @ParameterizedTest
    @CsvSource({
        "محمد, muhammad",
        "محمد, mohamed",
        "محمد, mohammed",
        "حسين, hussein",
        "حسین, hosein",
        "الأسد, assad",
        "الأسد, asad",
        "صالح, saleh",
        "صالح, salih",
        "يوسف, yousef",
        "يوسف, yusuf",
        "يوسف, jusuf",
        "إبراهيم, ibrahim",
        "ابراهیم, ebrahim",
        "خامنئي, khamenei",
        "رمضان, ramadan",
        "رمضان, ramazan",
        "الله, allah",
        "عبدالرحمن, abdulrahman",
        "عبدالله, abdullah",
        "قذافي, qaddafi",
        "قذافي, gaddafi",
        "قذافي, kadhafi",
        "داوود, davood",
        "جواد, javad",
        "پرویز, parviz",
        "وليد, walid",
        "والي, ouali",
        "شريف, cherif",
        "شريف, sharif",
        "قاسم, ghasem",
        "قاسم, qasim",
        "كاظم, kazem",
        "كاظم, kadhim",
        "ثابت, thabit",
        "فاطمة, fatima",
        "فاطمه, fatemeh",
        "عمر, omar",
        "عثمان, othman",
        "الخوئي, khoei",
        "هاشمی, hashemi"
    })
    void arabicMeetsLatin(String arabic, String latin) {
        assertThat(ConsonantSkeleton.ofArabic(arabic)).isEqualTo(ConsonantSkeleton.of(latin));
    }

    @ParameterizedTest
    @CsvSource({
        "נתניהו, netanyahu",
        "כהן, cohen",
        "כהן, kohen",
        "דוד, david",
        "משה, moshe",
        "יוסף, yosef",
        "אברהם, avraham",
        "יצחק, yitzhak",
        "פרץ, peretz",
        "שרון, sharon",
        "לוי, levy",
        "גולן, golan",
        "בנימין, binyamin"
    })
    void hebrewMeetsLatin(String hebrew, String latin) {
        assertThat(ConsonantSkeleton.ofHebrew(hebrew)).isEqualTo(ConsonantSkeleton.of(latin));
    }

    @ParameterizedTest
    @CsvSource({"محمد, mahmoud ali", "حسن, hussam", "خالد, khalil", "سالم, talib", "كريم, karam ali", "ناصر, nadir"})
    void differentNamesStayApart(String arabic, String latin) {
        assertThat(ConsonantSkeleton.ofArabic(arabic)).isNotEqualTo(ConsonantSkeleton.of(latin));
    }

    @ParameterizedTest
    @CsvSource({"muhammad, mhmd", "sheikh, sh", "osama, asm", "yasser, jsr", "walid, wld", "qassem, ksm"})
    void theSkeletonIsStable(String latin, String skeleton) {
        assertThat(ConsonantSkeleton.of(latin)).isEqualTo(skeleton);
    }
}
