package org.exportscreening.list.store;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.util.Optional;
import javax.annotation.Nullable;

/**
 * What a server said of a file, to ask it next time whether the file is still the same.
 *
 * @param url the address as configured
 * @param etag its entity tag, or null
 * @param lastModified its date in the server's words, or null
 * @param sha256 SHA-256 of the file in force that it belongs to; empty while the file is not whole
 */
record Remembered(URI url, @Nullable String etag, @Nullable String lastModified, String sha256) {

    static Remembered of(URI url, HttpHeaders headers) {
        return new Remembered(
                url,
                headers.firstValue("ETag").orElse(null),
                headers.firstValue("Last-Modified").orElse(null),
                "");
    }

    Remembered inForce(String newSha256) {
        return new Remembered(url, etag, lastModified, newSha256);
    }

    void askWhetherChanged(HttpRequest.Builder request) {
        Optional.ofNullable(etag).ifPresent(tag -> request.setHeader("If-None-Match", tag));
        Optional.ofNullable(lastModified).ifPresent(date -> request.setHeader("If-Modified-Since", date));
    }

    /** What proves that the rest of a file belongs to its beginning; a weak tag does not. */
    @Nullable
    String proof() {
        return etag != null && !etag.startsWith("W/") ? etag : lastModified;
    }
}
