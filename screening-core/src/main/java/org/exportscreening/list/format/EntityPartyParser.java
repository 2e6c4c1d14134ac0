package org.exportscreening.list.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.exportscreening.party.Address;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyName;

/** Reads one party of an entity cell from left to right. Not thread-safe; what it found is there once it is made. */
final class EntityPartyParser {

    private static final Pattern IN_PARENTHESES =
            Pattern.compile("(?i)([^(]{2,})\\s\\((" + AliasIntro.KNOWN_AS + "),?\\s*(.{2,})\\)");
    private static final Pattern GLUED_FOOTNOTE = Pattern.compile("(.*(?<!No)[.)])\\s?([1-5])");

    private final Set<Integer> footnotes;
    private final Set<PartyName> names = new LinkedHashSet<>();
    private final List<Address> addresses;
    private final String name;
    private final boolean withAddresses;
    private boolean complete = true;

    /**
     * Reads a party.
     *
     * @param country code of the country under which the cell stands, or null
     * @param footnotes takes the footnote digits glued to the names
     * @param withAddresses whether addresses follow on the names
     */
    EntityPartyParser(String text, @Nullable String country, Set<Integer> footnotes, boolean withAddresses) {
        this.footnotes = footnotes;
        this.withAddresses = withAddresses;
        List<AliasIntro> intros = AliasIntro.all(text);
        String rest;
        if (intros.isEmpty()) {
            int start = withAddresses ? AddressText.start(text) : -1;
            name = name(start < 0 ? text : text.substring(0, start));
            rest = start < 0 ? "" : text.substring(start);
        } else {
            name = name(text.substring(0, intros.get(0).from()));
            rest = lists(text, intros);
        }
        inner(name);
        addresses = AddressText.split(rest, country);
    }

    String name() {
        return name;
    }

    /** The other names. */
    List<PartyName> names() {
        return List.copyOf(names);
    }

    List<Address> addresses() {
        return addresses;
    }

    /** Whether the names are as many as the words announce, so that nothing seems lost. */
    boolean complete() {
        return complete;
    }

    /** Reads the lists; what remains after the last one are the addresses. */
    private String lists(String text, List<AliasIntro> intros) {
        String rest = "";
        for (int n = 0; n < intros.size(); n++) {
            AliasIntro intro = intros.get(n);
            boolean last = n == intros.size() - 1;
            List<String> items = new ArrayList<>(intro.items(text.substring(
                    intro.to(), last ? text.length() : intros.get(n + 1).from())));
            if (last && !items.isEmpty()) {
                String item = items.remove(items.size() - 1);
                int end = end(item, intro.isList());
                items.add(withoutPeriod(item.substring(0, end), intro.isList()));
                rest = item.substring(end);
            }
            items.forEach(item -> add(item, intro.kind()));
            complete &= intro.count() < 0 || intro.count() == items.size();
        }
        return rest;
    }

    private int end(String item, boolean ofList) {
        if (!withAddresses) {
            return item.length();
        }
        int start = ofList ? AddressText.startAfterAlias(item) : AddressText.start(item);
        int semicolon = item.indexOf(';');
        return start >= 0 ? start : semicolon >= 0 ? semicolon : item.length();
    }

    /** A list ends with a period that belongs to no name, unless a legal form stands before it. */
    private static String withoutPeriod(String item, boolean ofList) {
        String stripped = item.strip();
        boolean form = stripped.matches("(?s).*\\b(?:Co|Ltd|Inc|Corp|[A-Z])\\.");
        return ofList && stripped.endsWith(".") && !form ? stripped.substring(0, stripped.length() - 1) : stripped;
    }

    private void add(String item, NameKind kind) {
        // a remark on all the names before it, after the last of them
        int remark = item.indexOf("; (");
        complete &= remark < 0;
        String clean = name(remark < 0 ? item : item.substring(0, remark));
        if (!clean.equals(name)) {
            put(clean, kind);
            inner(clean);
        }
    }

    /** Adds another name. */
    void put(String text, NameKind kind) {
        if (!text.isBlank()) {
            names.add(new PartyName(text, GenericNames.kind(text, kind)));
        }
    }

    /** "Name (a.k.a. Other)" stays as it is, and gives both names besides. */
    private void inner(String whole) {
        Matcher matcher = IN_PARENTHESES.matcher(whole);
        if (matcher.matches()) {
            put(matcher.group(1), NameKind.ALIAS);
            put(matcher.group(3), AliasIntro.kindOf(matcher.group(2)));
        }
    }

    private String name(String text) {
        String clean = AddressText.trim(text, ";, ");
        clean = clean.endsWith(" and") ? clean.substring(0, clean.length() - " and".length()) : clean;
        clean = AddressText.trim(clean, ";, ");
        Matcher glued = GLUED_FOOTNOTE.matcher(clean);
        if (glued.matches()) {
            footnotes.add(Integer.valueOf(glued.group(2)));
            clean = glued.group(1);
        }
        return clean.strip();
    }
}
