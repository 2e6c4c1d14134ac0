package org.exportscreening.cli.decision;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;

/** A line to a server that goes bad once, when a word is said on it; a new connection works again. */
final class Relay implements AutoCloseable {
    /** What happens to the word, and to the line. */
    enum Fault {
        /** The server never hears it, and the line is cut. */
        UNHEARD,
        /** The server does what was said, but its answer does not arrive: the line is cut. */
        UNANSWERED,
        /** The same, but the line stays open in silence. */
        SILENT
    }

    private final URI server;
    private final String url;
    private final String word;
    private final Fault fault;
    private final ServerSocket door;
    private final AtomicBoolean fresh = new AtomicBoolean(true);

    Relay(String url, String word, Fault fault) throws IOException {
        this.server = URI.create(url.substring("jdbc:".length()));
        this.word = word;
        this.fault = fault;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.url = url.replace(server.getAuthority(), "127.0.0.1:" + door.getLocalPort());
        inBackground(this::accept);
    }

    /** The address of the database through this line. */
    String url() {
        return url;
    }

    /** Whether the word was said. */
    boolean wentBad() {
        return !fresh.get();
    }

    private static void inBackground(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // One of the two hung up.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = door.accept();
            Socket behind = new Socket(server.getHost(), server.getPort() < 0 ? 5432 : server.getPort());
            AtomicBoolean deaf = new AtomicBoolean();
            inBackground(() -> ask(client, behind, deaf));
            inBackground(() -> answer(client, behind, deaf));
        }
    }

    private void ask(Socket client, Socket behind, AtomicBoolean deaf) throws IOException {
        try (client;
                behind) {
            InputStream in = client.getInputStream();
            OutputStream out = behind.getOutputStream();
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                String said = new String(Arrays.copyOf(buffer, n), StandardCharsets.ISO_8859_1);
                if (said.contains(word) && fresh.compareAndSet(true, false)) {
                    if (fault == Fault.UNHEARD) {
                        return;
                    }
                    deaf.set(true);
                }
                out.write(buffer, 0, n);
            }
        }
    }

    private void answer(Socket client, Socket behind, AtomicBoolean deaf) throws IOException {
        InputStream in = behind.getInputStream();
        OutputStream out = client.getOutputStream();
        byte[] buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            if (!deaf.get()) {
                out.write(buffer, 0, n);
            } else if (fault == Fault.UNANSWERED) {
                client.close();
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private interface Work {
        void run() throws IOException;
    }
}
