package org.exportscreening.flat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * Which version of the library this is, to the last table: what is made of a list depends on every class and table, and on the
 * tables of letters that come with Java.
 */
final class Engine {

    static final String UNKNOWN =
            "cannot be used: the library cannot tell which version it is, for it lies neither in a"
                    + " jar file nor in a folder.";

    /** Changes of the classes and tables themselves change the fingerprint; a name of its own changes with the idea of it. */
    private static final String PREFIX = "1 java " + System.getProperty("java.version") + " library ";

    private static final String CLASSES = "org/exportscreening/";

    private Engine() {}

    /**
     * The same for two runs with the same library on the same Java.
     *
     * @return the fingerprint, or empty if the library cannot tell
     */
    static Optional<String> fingerprint() {
        return Computed.FINGERPRINT;
    }

    private static final class Computed {
        static final Optional<String> FINGERPRINT = compute();
    }

    private static Optional<String> compute() {
        CodeSource source = Engine.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        try {
            Path place = Path.of(source.getLocation().toURI());
            SortedMap<String, Long> files = Files.isDirectory(place) ? folder(place) : jar(place.toFile());
            return Optional.of(PREFIX + digest(files));
        } catch (IOException | URISyntaxException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The jar knows the checksums of its files. */
    private static SortedMap<String, Long> jar(File file) throws IOException {
        SortedMap<String, Long> files = new TreeMap<>();
        try (JarFile jar = new JarFile(file)) {
            jar.stream()
                    .filter(entry -> entry.getName().startsWith(CLASSES))
                    .forEach(entry -> files.put(entry.getName(), entry.getCrc()));
        }
        return files;
    }

    private static SortedMap<String, Long> folder(Path folder) throws IOException {
        SortedMap<String, Long> files = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) tree.filter(Files::isRegularFile)::iterator) {
                CRC32 checksum = new CRC32();
                checksum.update(Files.readAllBytes(file));
                files.put(folder.relativize(file).toString(), checksum.getValue());
            }
        }
        return files;
    }

    /** Two checksums of 32 bits that have nothing in common; a cryptographic one takes longer to load than all the rest. */
    private static String digest(SortedMap<String, Long> files) {
        StringBuilder all = new StringBuilder();
        files.forEach((name, checksum) ->
                all.append(name).append(' ').append(checksum).append('\n'));
        byte[] bytes = all.toString().getBytes(StandardCharsets.UTF_8);
        Checksum one = new CRC32();
        one.update(bytes);
        Checksum other = new CRC32C();
        other.update(bytes);
        return Long.toHexString((one.getValue() << Integer.SIZE) | other.getValue());
    }
}
