package org.exportscreening.rules.json;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.annotation.Nullable;

/**
 * One way to write each JSON value, so that two that say the same are the same bytes, and can be hashed.
 *
 * <p>On one line, without white space between tokens; members in their order; in strings only {@code " \ } and control characters
 * are escaped, and halves of surrogate pairs, which UTF-8 has no bytes for; numbers with the digits that they were written with.
 * What was written so and is read again is written in the same bytes. Stateless and thread-safe.
 */
public final class CanonicalJson {
    private static final String ALGORITHM = "sha256:";

    private CanonicalJson() {}

    /**
     * A value in canonical form.
     *
     * @param tree maps, collections, strings, numbers, booleans, nulls
     * @return one line, without a line end
     */
    public static String text(@Nullable Object tree) {
        // Numbers of other types than those that a reader makes have other forms; read once, they have the one.
        return escapedHalves(Json.write(Json.parse("", Json.write(tree, false)).value(), false));
    }

    /**
     * The digest of a value.
     *
     * @param tree maps, collections, strings, numbers, booleans, nulls
     * @return {@code sha256:} and 64 hexadecimal digits, over the canonical form in UTF-8
     */
    public static String digest(@Nullable Object tree) {
        return digestOf(text(tree).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The digest of bytes.
     *
     * @param bytes any
     * @return {@code sha256:} and 64 hexadecimal digits
     */
    public static String digestOf(byte[] bytes) {
        try {
            return ALGORITHM
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String escapedHalves(String json) {
        if (json.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return json;
        }
        StringBuilder escaped = new StringBuilder(json.length());
        json.codePoints().forEach(c -> {
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                escaped.append("\\u").append(HexFormat.of().toHexDigits((char) c));
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}
