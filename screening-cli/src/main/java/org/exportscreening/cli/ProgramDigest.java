package org.exportscreening.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.exportscreening.Screener;
import org.exportscreening.rules.ExportScreening;

/** Tells the program from another build of it. An interrupted batch goes on only with the one that began it. */
final class ProgramDigest {
    /** The libraries whose code makes answers. */
    private static final List<Class<?>> CODE = List.of(Main.class, ExportScreening.class, Screener.class);

    private ProgramDigest() {}

    /** The digest of the program's own archives; of classes in folders, which only a developer has, nothing. */
    static String here() {
        MessageDigest digest = sha256();
        boolean archives = false;
        byte[] buffer = new byte[1 << 16];
        for (Class<?> code : CODE) {
            CodeSource source = code.getProtectionDomain().getCodeSource();
            try {
                Path archive = source == null
                        ? Path.of("")
                        : Path.of(source.getLocation().toURI());
                if (Files.isRegularFile(archive)) {
                    archives = true;
                    try (InputStream in = Files.newInputStream(archive)) {
                        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                            digest.update(buffer, 0, n);
                        }
                    }
                }
            } catch (IOException | URISyntaxException | IllegalArgumentException e) {
                return "unknown";
            }
        }
        return archives ? "sha256:" + HexFormat.of().formatHex(digest.digest()) : "unpacked";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
