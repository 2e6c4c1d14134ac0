package org.exportscreening.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.exportscreening.cli.watch.WatchChange.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WatchWordsTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");
    private static final Map<String, String> ENGLISH =
            WatchReport.words(Locale.ENGLISH).sentences();
    private static final Map<String, String> CHINESE =
            WatchReport.words(Locale.SIMPLIFIED_CHINESE).sentences();

    @Test
    void everySentenceIsInChineseToo() {
        assertThat(ENGLISH).hasSizeGreaterThan(20);
        assertThat(CHINESE.keySet()).isEqualTo(ENGLISH.keySet());
        ENGLISH.forEach((key, sentence) -> {
            String chinese = String.valueOf(CHINESE.get(key));
            assertThat(arguments(chinese)).as(key).isEqualTo(arguments(sentence));
            // A sentence that the Chinese file lacks would be the English one.
            assertThat(chinese).as(key).doesNotContainPattern("[A-Za-z]{2,}");
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasAWord(Kind kind) {
        assertThat(ENGLISH).containsKey("kind." + kind);
    }

    private static Set<String> arguments(String sentence) {
        return ARGUMENT.matcher(sentence)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
