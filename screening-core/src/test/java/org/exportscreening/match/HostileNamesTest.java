package org.exportscreening.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.exportscreening.TestData;
import org.exportscreening.list.ListCatalog;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.name.NameNormalizer;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever somebody puts into the field for the name, there is an answer, and soon. */
class HostileNamesTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    private static final NameIndex LISTS = NameIndex.of(ListCatalog.starter().load(), NameNormalizer.bundled());

    static Stream<Named<String>> names() {
        return Stream.of(
                Named.of("nothing", ""),
                Named.of("10,000 times the same letter", "a".repeat(10_000)),
                Named.of("10,000 letters without a blank", letters(10_000, 0)),
                Named.of("10,000 Chinese characters", "北京华为技术".repeat(1_700)),
                Named.of("10,000 Japanese letters", "カワサキ重工業".repeat(1_400)),
                Named.of("10,000 Korean letters", "고려항공회사".repeat(1_700)),
                Named.of("10,000 Cyrillic letters", "обществосогранич".repeat(620)),
                Named.of("10,000 Thai letters", "บริษัทจำกัด".repeat(900)),
                Named.of("1,000 different words", letters(8_000, 8)),
                Named.of("1,000 times the same word", "huawei ".repeat(1_000)),
                Named.of("1,000 everyday words", "research institute technology of hong kong ".repeat(170)),
                Named.of("1,000 legal forms", "co ltd joint stock company ".repeat(200)),
                Named.of("1,000 initials", "a b c d e f g h i j ".repeat(100)),
                Named.of("1,000 dotted letters", "a.b.c-d-e.".repeat(200)),
                Named.of("combining marks only", "\u0301\u0302\u0591".repeat(1_000)),
                Named.of("a letter with 3,000 marks", "a" + "\u0301".repeat(3_000)),
                Named.of("unpaired surrogates", "\ud800 \udc00a \ud83d huawei\udfff \udc00\ud800"),
                Named.of("letters beyond the BMP", "𐌰𐌱𐌲 𠀀𠀁 𐌰 𠀀"),
                Named.of("control characters", "hua\u0000wei\u0007\u001b[2J\n\r\ttech\u009f"),
                Named.of("bidi characters", "\u202egnihtemos\u202c \u2066huawei\u2069\u200f"),
                Named.of("zero-width characters", "h\u200bu\u200ca\u200dw\ufeffe\u2060i"),
                Named.of("emoji", "👩\u200d👩\u200d👧 huawei 🇨🇳 🏴"),
                Named.of("question marks", "?".repeat(5_000)),
                Named.of("quotes and brackets", "'\"(((`´’".repeat(1_000)),
                Named.of("noncharacters and private use", "\uffff\ufffe\ue000 huawei \ufdd0"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void isAnsweredSoon(String name) {
        List<Match> matches =
                Assertions.assertTimeoutPreemptively(SOON, () -> LISTS.search(LISTS.readings(name), any -> true, 0.8));
        assertThat(matches).allSatisfy(match -> assertThat(match.score()).isBetween(0.8, 1.0));
    }

    @ParameterizedTest
    @MethodSource("names")
    void canBeListed(String name) {
        if (name.isBlank()) {
            return;
        }
        ListEntry entry = ListEntry.builder(ListId.INTERNAL, name).build();
        List<Match> matches = Assertions.assertTimeoutPreemptively(SOON, () -> {
            NameIndex index = NameIndex.of(TestData.snapshot(List.of(entry)), NameNormalizer.bundled());
            index.search(index.readings("Huawei Technologies"), any -> true, 0.8);
            return index.search(index.readings(name), any -> true, 1);
        });
        boolean hasLetters = name.codePoints().anyMatch(Character::isLetterOrDigit);
        if (hasLetters) {
            assertThat(matches).as("the name asked for itself").hasSize(1);
        }
    }

    /** Letters that look random and are always the same, with a blank after so many; 0 for none. */
    private static String letters(int count, int wordLength) {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, count).forEach(i -> {
            text.append((char) ('a' + (i * 31 + i / 7 * 17 + i / 11) % 26));
            if (wordLength > 0 && i % wordLength == wordLength - 1) {
                text.append(' ');
            }
        });
        return text.toString();
    }
}
