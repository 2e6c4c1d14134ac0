package org.exportscreening.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            zirkonia photonics | zirkonia photonics
            zirkonia,photonics | zirkonia photonics
            high-tech          | high tech
            u.s. steel         | us steel
            s.a                | sa
            s.a.               | sa
            j.smith            | j smith
            a.b.smith          | a b smith
            a-b-c              | abc
            a-b                | a b
            k-9                | k 9
            r&d                | r and d
            co.,ltd.           | co ltd
            3m                 | 3m
            no.7               | no 7
            华为co              | 华为 co
            华为技术（深圳）     | 华为技术 深圳
            ооо северсталь     | ооо северсталь
            カワサキ            | カワサキ
            ...                | ~~
            ~~                 | ~~
            """)
    void takesNamesApart(String folded, String expected) {
        List<String> words = Words.of(folded);
        assertThat(String.join(" ", words)).isEqualTo(expected);
        assertThat(words).noneMatch(String::isEmpty);
    }
}
