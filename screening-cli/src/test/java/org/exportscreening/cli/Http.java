package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * An answer over HTTP, to a request that was written byte by byte: the usual clients do not send what must be refused.
 *
 * @param head status line and headers
 * @param body the body
 */
record Http(String head, String body) {
    private static final int PATIENCE_MILLIS = 60_000;

    static String head(String method, String path, int port, String... headers) {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        boolean host = false;
        for (String header : headers) {
            head.append(header).append("\r\n");
            host |= header.toLowerCase(Locale.ROOT).startsWith("host:");
        }
        head.append(host ? "" : "Host: 127.0.0.1:" + port + "\r\n");
        return head.append("Connection: close\r\n").toString();
    }

    static Http send(int port, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            try {
                out.write(request.getBytes(StandardCharsets.UTF_8));
                out.flush();
            } catch (SocketException e) {
                // It was refused before all of it was sent; the answer may be there all the same.
            }
            return answer(socket.getInputStream());
        }
    }

    /** Reads as far as the answer says that it goes; without a length until the server hangs up, which may be long after. */
    private static Http answer(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            head.write(b);
            if (b == '\n' && head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
                String length = parse(head.toString(StandardCharsets.UTF_8)).header("Content-Length");
                head.write(length.isEmpty() ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length)));
                break;
            }
        }
        return parse(head.toString(StandardCharsets.UTF_8));
    }

    private static Http parse(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        return end < 0 ? new Http(answer, "") : new Http(answer.substring(0, end), answer.substring(end + 4));
    }

    int status() {
        return head.startsWith("HTTP/1.1 ") ? Integer.parseInt(head.substring(9, 12)) : -1;
    }

    String header(String name) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    JsonNode json() {
        assertThat(header("Content-Type")).as(head).startsWith("application/json");
        return Run.parse(body);
    }

    /** Checks that it is a refusal in clear words and nothing else; gives the words. */
    String refused(int expected) {
        assertThat(status()).as(head + "\n" + body).isEqualTo(expected);
        JsonNode tree = json();
        assertThat(tree.fieldNames()).toIterable().isSubsetOf("status", "error", "place");
        assertThat(tree.get("status").asInt()).isEqualTo(expected);
        String words = tree.get("error").asText();
        assertThat(words)
                .isNotBlank()
                .doesNotContain("Exception")
                .doesNotContain("org.exportscreening")
                .doesNotContain("\n");
        return words;
    }
}
