package org.exportscreening.list;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import javax.annotation.Nullable;
import org.exportscreening.party.Address;
import org.exportscreening.party.Identifier;
import org.exportscreening.party.PartyName;

/** The canonical form of entries, hashed. Every value is written with its length, so that no two entries run together. */
final class EntryDigest {

    private static final int ID_DIGITS = 12;

    private EntryDigest() {}

    /**
     * A stable identity: the list and the agency's own number of the party. The number stays when the agency corrects the
     * name, so the name is no part of the identity then; it stands in for the number, in one spelling, where there is none.
     */
    static String identity(ListId list, String primaryName, @Nullable String number) {
        MessageDigest digest = sha256();
        put(digest, list.code());
        put(digest, number == null ? inOneSpelling(primaryName) : null);
        put(digest, number);
        return list.code() + ":" + hex(digest).substring(0, ID_DIGITS);
    }

    private static String inOneSpelling(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toUpperCase(Locale.ROOT);
    }

    /** Hash of the content of one entry; its provenance is not content. */
    static String of(ListEntry entry) {
        MessageDigest digest = sha256();
        put(digest, entry.id());
        put(digest, entry.list().code());
        put(digest, entry.type().name());
        putSize(digest, entry.names());
        for (PartyName name : entry.names()) {
            put(digest, name.text());
            put(digest, name.kind().name());
        }
        putSize(digest, entry.addresses());
        for (Address address : entry.addresses()) {
            put(digest, address.text());
            put(digest, address.country());
        }
        putSize(digest, entry.identifiers());
        for (Identifier identifier : entry.identifiers()) {
            put(digest, identifier.type());
            put(digest, identifier.number());
            put(digest, identifier.country());
        }
        putAll(digest, entry.programs());
        put(digest, entry.footnotes() == null ? null : new TreeSet<>(entry.footnotes()).toString());
        putAll(digest, entry.citations());
        put(digest, Objects.toString(entry.from(), null));
        put(digest, Objects.toString(entry.to(), null));
        put(digest, entry.licenseRequirement());
        put(digest, entry.licensePolicy());
        put(digest, entry.remarks());
        put(
                digest,
                entry.particulars().equals(Particulars.NONE)
                        ? null
                        : entry.particulars().toString());
        put(digest, Boolean.toString(entry.addressOnly()));
        return hex(digest);
    }

    /** Hash of all entries, whatever their order. */
    static String ofAll(List<ListEntry> entries) {
        MessageDigest digest = sha256();
        entries.stream()
                .map(EntryDigest::of)
                .sorted()
                .forEach(one -> digest.update(one.getBytes(StandardCharsets.US_ASCII)));
        return "sha256:" + hex(digest);
    }

    private static void putAll(MessageDigest digest, Collection<String> values) {
        putSize(digest, values);
        values.forEach(value -> put(digest, value));
    }

    private static void putSize(MessageDigest digest, Collection<?> values) {
        put(digest, Integer.toString(values.size()));
    }

    private static void put(MessageDigest digest, @Nullable String value) {
        byte[] bytes = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
        String length = value == null ? "-:" : bytes.length + ":";
        digest.update(length.getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }
}
