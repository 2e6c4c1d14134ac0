package org.exportscreening.list.store;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import javax.annotation.Nullable;

/** Which addresses may be asked. Plain http is for this very machine only. Stateless. */
final class Redirects {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private Redirects() {}

    static boolean isAllowed(URI address) {
        String host = address.getHost();
        return host != null && (isScheme(address, "https") || (isScheme(address, "http") && isLoopback(host)));
    }

    /** Where a redirect leads, or null when it leads astray: nowhere, or away from https. */
    @Nullable
    static URI follow(URI from, String location) {
        try {
            URI to = from.resolve(location);
            boolean weaker = isScheme(from, "https") && !isScheme(to, "https");
            return isAllowed(to) && !weaker ? to : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean isScheme(URI address, String scheme) {
        return scheme.equalsIgnoreCase(address.getScheme());
    }

    private static boolean isLoopback(String host) {
        return LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
    }
}
