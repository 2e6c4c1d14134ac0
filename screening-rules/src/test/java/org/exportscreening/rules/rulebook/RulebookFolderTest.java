package org.exportscreening.rules.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.exportscreening.rules.TinyRulebook;
import org.exportscreening.rules.json.JsonException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulebookFolderTest {
    private static final String RULE = """
            {"id": "r", "title": "R", "kind": "definition", "versions": [
              {"cite": ["1 X 2"], "lastChecked": "2026-09-24", "verified": true, "when": {"fact": "a", "is": true}}]}
            """;

    @TempDir
    Path folder;

    private Rulebook read() throws IOException {
        return Rulebook.read(folder);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void manifest(String files) throws IOException {
        write(
                "rulebook.json",
                "{\"id\": \"x\", \"version\": \"1\", \"title\": \"X\", \"coversFrom\": \"2020-01-01\","
                        + " \"checkedThrough\": \"2026-09-24\", \"files\": [" + files + "]}");
        write("facts.json", ("{'facts': [" + TinyRulebook.FACTS + "]}").replace('\'', '"'));
    }

    @Test
    void aFolderIsReadByItsManifest() throws IOException {
        manifest("\"facts.json\", \"1/r.rule.json\"");
        write("1/r.rule.json", RULE);
        write("1/not-named.rule.json", "this file is not in the manifest");

        assertThat(read().rules()).containsOnlyKeys("r");
        assertThat(read().rule("r").file()).isEqualTo("1/r.rule.json");
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        manifest("\"facts.json\", \"1/r.rule.json\"");

        assertThatThrownBy(this::read)
                .isInstanceOf(JsonException.class)
                .hasMessage("rulebook.json /files/1: the rulebook's file 1/r.rule.json is missing");
    }

    @Test
    void aMissingManifestIsAnIoError() {
        assertThatThrownBy(this::read).isInstanceOf(NoSuchFileException.class).hasMessageContaining("rulebook.json");
    }

    @Test
    void filesOutsideTheFolderAreNotRead() throws IOException {
        manifest("\"../secret.rule.json\"");

        assertThatThrownBy(this::read)
                .hasMessageStartingWith("rulebook.json /files/0: expected a file below the rulebook's folder");
    }

    @Test
    void aNameOfAnotherKindIsRefused() throws IOException {
        manifest("\"facts.json\", \"notes.json\"");
        write("notes.json", "{}");

        assertThatThrownBy(this::read).hasMessageStartingWith("notes.json: expected a name ending in .rule.json");
    }

    @Test
    void aMistakeNamesTheFileThatItStandsIn() throws IOException {
        manifest("\"facts.json\", \"1/r.rule.json\"");
        write("1/r.rule.json", RULE.replace("\"a\"", "\"nowhere\""));

        assertThatThrownBy(this::read)
                .hasMessageStartingWith("1/r.rule.json /versions/0/when/fact: unknown fact \"nowhere\"");
    }

    @Test
    void theDigestIsThatOfTheContent() throws IOException {
        manifest("\"facts.json\", \"1/r.rule.json\"");
        write("1/r.rule.json", RULE);
        write("not-named.txt", "one");
        String digest = read().digest();

        write("not-named.txt", "two");
        assertThat(digest).matches("sha256:[0-9a-f]{64}");
        assertThat(read().digest()).as("digest of the same content").isEqualTo(digest);

        write("1/r.rule.json", RULE.replace("\"is\": true", "\"is\": false"));
        assertThat(read().digest()).as("digest after a change").isNotEqualTo(digest);
    }

    @Test
    void theDigestOfASingleFileDoesNotDependOnItsName() throws IOException {
        String text =
                new TinyRulebook().define("r", "{'fact': 'a', 'is': true}").text();
        write("one.json", text);
        write("two.json", text);
        write("three.json", text.replace("'", "\"").replace("2026-09-24", "2026-09-25"));

        String digest = Rulebook.read(folder.resolve("one.json")).digest();
        assertThat(Rulebook.read(folder.resolve("two.json")).digest()).isEqualTo(digest);
        assertThat(Rulebook.read(folder.resolve("three.json")).digest()).isNotEqualTo(digest);
    }

    @Test
    void movingAByteFromOneFileToAnotherChangesTheDigest() throws IOException {
        manifest("\"facts.json\", \"1/r.rule.json\"");
        write("1/r.rule.json", RULE + " ");
        String digest = read().digest();

        write("1/r.rule.json", RULE);
        write("facts.json", Files.readString(folder.resolve("facts.json")) + " ");
        assertThat(read().digest()).isNotEqualTo(digest);
    }
}
