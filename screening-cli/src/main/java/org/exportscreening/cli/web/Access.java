package org.exportscreening.cli.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Who may ask. A page of another origin must neither read nor change anything here, although the browser that shows it can reach
 * the loopback address.
 *
 * <p>The {@code Host} header must be ours (a foreign name may have been pointed to the loopback address). Whoever opens the link
 * that was printed gets a session, once; what changes something needs the session and its token beside it. Thread-safe.
 */
final class Access {
    private static final int SESSIONS = 100;
    private static final int BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final int port;
    private final Set<String> hosts;
    private final Consumer<String> announce;
    private final Deque<Session> sessions = new ArrayDeque<>();
    private String link;

    /** A browser that was let in. */
    record Session(String id, String token) {}

    /**
     * Announces the first link.
     *
     * @param announce takes the address with the token that lets one browser in
     */
    Access(int port, Consumer<String> announce) {
        this.port = port;
        this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
        this.announce = announce;
        this.link = secret();
        announce();
    }

    private void announce() {
        announce.accept("http://127.0.0.1:" + port + "/start?token=" + link);
    }

    private String secret() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Refuses what was meant for another server. */
    void checkHost(Request request) {
        String host = request.header("Host").orElse("");
        if (!hosts.contains(host) || !hosts.contains(request.authority().orElse(host))) {
            throw Refusal.of(421, "this server answers as 127.0.0.1:" + port + " only");
        }
    }

    /** Refuses what a page of another origin sends. */
    void checkOrigin(Request request) {
        String site = request.header("Sec-Fetch-Site").orElse("none");
        if (!site.equals("none") && !site.equals("same-origin")) {
            throw Refusal.of(403, "requests from other pages are refused");
        }
        Optional<String> origin = request.header("Origin");
        if (origin.isPresent() && hosts.stream().noneMatch(h -> origin.get().equals("http://" + h))) {
            throw Refusal.of(403, "requests from other pages are refused");
        }
    }

    /** Lets the browser in that brings the token of the link, and announces the next link. */
    synchronized Session enter(String token) {
        if (!same(token, link)) {
            throw Refusal.of(403, "this link was used already, or never valid; the terminal shows the one that is");
        }
        link = secret();
        announce();
        Session session = new Session(secret(), secret());
        sessions.addFirst(session);
        if (sessions.size() > SESSIONS) {
            sessions.removeLast();
        }
        return session;
    }

    /** The session of a request. */
    synchronized Optional<Session> session(Request request) {
        String id = request.cookie(cookie()).orElse("");
        return sessions.stream().filter(s -> same(s.id(), id)).findFirst();
    }

    Session needSession(Request request) {
        return session(request)
                .orElseThrow(() -> Refusal.of(403, "open the link that the terminal shows; it lets this browser in"));
    }

    /** Refuses a change that does not come from our own page. */
    void checkToken(Request request) {
        String token = request.header("X-Screening-Token").orElse("");
        if (!same(needSession(request).token(), token)) {
            throw Refusal.of(
                    403, "the header X-Screening-Token does not hold this session's token; load the page anew");
        }
    }

    String setCookie(Session session) {
        return cookie() + "=" + session.id() + "; Path=/; HttpOnly; SameSite=Strict";
    }

    /** Browsers do not tell the ports of a host apart. */
    private String cookie() {
        return "screening-" + port;
    }

    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
