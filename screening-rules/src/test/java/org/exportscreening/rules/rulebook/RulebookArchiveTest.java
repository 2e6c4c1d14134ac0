package org.exportscreening.rules.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.exportscreening.rules.TinyRulebook;
import org.exportscreening.rules.json.JsonException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulebookArchiveTest {
    @TempDir
    Path data;

    private Path single() throws IOException {
        return Files.writeString(
                data.resolve("own.json"),
                new TinyRulebook().define("d", "{'fact': 'a', 'is': true}").text());
    }

    @Test
    void theBundledRulebookIsKeptWordForWord() throws IOException {
        RulebookArchive archive = RulebookArchive.at(data);
        String digest = Rulebook.bundledEar().digest();
        assertThat(archive.find(digest)).isEmpty();

        archive.keep(RulebookText.bundledEar());

        Rulebook found = archive.find(digest).orElseThrow().rulebook();
        assertThat(found.digest()).isEqualTo(digest);
        assertThat(found.rules().keySet())
                .isEqualTo(Rulebook.bundledEar().rules().keySet());
    }

    @Test
    void aRulebookInOneFileIsKept() throws IOException {
        Rulebook own = Rulebook.read(single());
        RulebookText text = RulebookText.read(single());
        assertThat(text.digest()).isEqualTo(own.digest());
        RulebookArchive archive = RulebookArchive.at(data);

        archive.keep(text);
        archive.keep(text);

        assertThat(archive.find(own.digest()).orElseThrow().rulebook().rules()).containsOnlyKeys("d");
        try (Stream<Path> files = Files.list(data.resolve("rulebooks"))) {
            assertThat(files).containsExactly(file(own.digest()));
        }
    }

    @Test
    void aFolderIsKept() throws IOException {
        Path folder = Path.of("src/main/resources/rulebook/ear");

        assertThat(RulebookText.read(folder).digest())
                .isEqualTo(Rulebook.read(folder).digest());
    }

    @Test
    void oneThatWasDamagedIsNotTakenAndIsKeptAnew() throws IOException {
        RulebookText text = RulebookText.read(single());
        RulebookArchive archive = RulebookArchive.at(data);
        archive.keep(text);
        Path file = file(text.digest());
        Files.writeString(file, Files.readString(file).replace("Tiny", "Tony"));

        assertThatThrownBy(() -> archive.find(text.digest()))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("its digest differs");
        archive.keep(text);
        assertThat(archive.find(text.digest())).isPresent();
    }

    @Test
    void aDigestThatIsNoneLeadsNowhere() throws IOException {
        Files.writeString(data.resolve("own.json"), "{}");

        assertThat(RulebookArchive.at(data).find("sha256:../own")).isEmpty();
    }

    private Path file(String digest) {
        return data.resolve("rulebooks").resolve(digest.substring("sha256:".length()) + ".json");
    }
}
