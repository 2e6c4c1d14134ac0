package org.exportscreening.list.store;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * A file to download.
 *
 * @param name the name under which it is imported: letters, digits, dots, hyphens and underscores
 * @param url where it is: {@code https}, or {@code http} on this very machine
 */
public record DownloadFile(String name, URI url) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}");

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the name or the address is not as said
     */
    public DownloadFile {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A download needs a plain file name such as sdn.csv, found \"" + name + "\".");
        }
        if (!Redirects.isAllowed(url)) {
            throw new IllegalArgumentException("A download needs an https address, found \"" + url + "\".");
        }
    }
}
