package org.exportscreening.name.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatinLettersTest {

    @ParameterizedTest
    @CsvSource({
        "Đặng Thị Hạnh, dang thi hanh, dang thi hanh",
        "Nguyễn Văn Trường, nguyen van truong, nguyen van truong",
        "Ngô Đình Diệm, ngo dinh diem, ngo dinh diem",
        "Bùi Tường Ước, bui tuong uoc, bui tuong uoc",
        "İstanbul Işık, istanbul isik, istanbul isik",
        "Şükrü Çağlar, sukru caglar, suekrue caglar",
        "Müller, muller, mueller",
        "Weiß Größe, weiss grosse, weiss groesse",
        "Ångström, angstrom, aangstroem",
        "Sørensen Ærø, sorensen aero, soerensen aeroe",
        "Þór Guðmundsdóttir, thor gudmundsdottir, thor gudmundsdottir",
        "Łódź Żółć, lodz zolc, lodz zolc",
        "Đorđević, dordevic, dordevic",
        "Əliyev, aliyev, eliyev",
        "Nuñez Muñoz, nunez munoz, nunez munoz",
        "Œuvre, oeuvre, oeuvre",
        "Ǿre Ǽ, ore ae, ore ae",
        "Kim 5-B, kim 5-b, kim 5-b",
        "Андрей ガス, андрей ガス, андрей ガス",
    })
    void foldsToPlainLetters(String text, String plain, String german) {
        assertThat(LatinLetters.fold(text)).isEqualTo(plain);
        assertThat(LatinLetters.german(text)).isEqualTo(german);
    }
}
