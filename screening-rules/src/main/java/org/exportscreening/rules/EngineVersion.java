package org.exportscreening.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which build of this library runs. Stateless. */
final class EngineVersion {
    private static final String FILE = "engine.properties";

    private EngineVersion() {}

    /** The project's version, from the build. */
    static String current() {
        try (InputStream in = EngineVersion.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the library was built without " + FILE);
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
