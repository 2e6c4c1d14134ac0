package org.exportscreening.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.Nullable;
import org.exportscreening.rules.ExportScreening;
import org.exportscreening.rules.rulebook.Overlay;
import org.exportscreening.rules.rulebook.Rulebook;
import org.exportscreening.rules.rulebook.RulebookText;
import picocli.CommandLine.Option;

/** Which rules apply: the bundled ones or the user's own, and what is assumed about announced suspensions. */
final class RulebookOptions {
    @Nullable
    @Option(
            names = "--rulebook",
            paramLabel = "FILE",
            description = "Use this rulebook (a file, or a folder with rulebook.json) instead of the bundled one.")
    private Path path;

    @Option(
            names = "--assume",
            paramLabel = "ID=in-force|not",
            description = "Whether a suspension that was announced but not seen published is taken as in force, such as"
                    + " affiliates-extension=in-force (default: the rulebook's).")
    private Map<String, String> assume = new LinkedHashMap<>();

    boolean assuming() {
        return !assume.isEmpty();
    }

    /** The user's own rulebook, or null. */
    @Nullable
    Path path() {
        return path;
    }

    /** The rulebook to apply: the bundled one, or the user's own. */
    Rulebook rulebook() {
        if (path == null) {
            return Rulebook.bundledEar();
        }
        try {
            return Rulebook.read(path);
        } catch (NoSuchFileException e) {
            throw new InputException(
                    path + ": no such rulebook (expected a JSON file, or a folder with rulebook.json)");
        } catch (IOException e) {
            throw new InputException(path + ": can not be read: " + e.getMessage());
        }
    }

    /** The same as it is written. */
    RulebookText text() {
        if (path == null) {
            return RulebookText.bundledEar();
        }
        try {
            return RulebookText.read(path);
        } catch (IOException e) {
            throw new InputException(path + ": can not be read: " + e.getMessage());
        }
    }

    void apply(ExportScreening.Builder builder) {
        if (path != null) {
            builder.rulebook(rulebook());
        }
        assume.forEach((id, state) -> builder.overlay(id, inForce(id, state)));
    }

    private static boolean inForce(String id, String state) {
        return switch (state) {
            case Overlay.IN_FORCE -> true;
            case Overlay.NOT -> false;
            default ->
                throw new InputException("--assume " + id + "=" + state + ": expected " + id + "=" + Overlay.IN_FORCE
                        + " or " + id + "=" + Overlay.NOT);
        };
    }
}
