package org.exportscreening.list.format;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyName;

/**
 * Adds to an entry every name under which its party can be found: the other names, the names within compound ones, and names in
 * which a lost character is mended.
 */
final class ListedNames {

    /** The Treasury prints weak aliases in quotation marks, or in the remarks. */
    private static final Set<ListId> QUOTES_WEAK =
            EnumSet.of(ListId.SDN, ListId.SSI, ListId.CMIC, ListId.FSE, ListId.PLC);

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]+\"");
    private static final Pattern IN_REMARKS =
            Pattern.compile("(?i)(?<![\\p{L}.])a\\.?k\\.?a\\.?\\s+'(.{1,200}?)'(?=\\s*(?:[;,.)]|$))");

    private final ListEntry.Builder entry;
    private final String primary;
    private final String place;
    private final Collection<String> warnings;

    ListedNames(ListEntry.Builder entry, String primary, String place, Collection<String> warnings) {
        this.entry = entry;
        this.primary = primary;
        this.place = place;
        this.warnings = warnings;
    }

    void add(ListId list, List<String> others, String remarks) {
        addParts(primary);
        for (String other : others) {
            boolean weak = QUOTES_WEAK.contains(list) && QUOTED.matcher(other).matches();
            add(other, weak ? NameKind.WEAK_ALIAS : NameKind.ALIAS);
        }
        Matcher weak = IN_REMARKS.matcher(remarks);
        while (weak.find()) {
            name(weak.group(1), NameKind.WEAK_ALIAS);
        }
        Stream.concat(Stream.of(primary), others.stream())
                .filter(Mojibake::isIn)
                .findFirst()
                .ifPresent(name -> warnings.add(place + ": a name with a lost character, \"" + Shown.of(name)
                        + "\"; it can be found without the question mark too."));
    }

    /** One other name, or the remark in its place. */
    void add(String other, NameKind kind) {
        if (CompoundName.isComment(other)) {
            entry.remark(other);
        } else {
            name(other, kind);
            addParts(other);
        }
    }

    private void addParts(String name) {
        mend(name, NameKind.ALIAS);
        for (PartyName part : CompoundName.parts(name)) {
            name(part.text(), part.kind());
            mend(part.text(), part.kind());
        }
    }

    /** A further name; the primary one is there already. */
    private void name(String text, NameKind kind) {
        if (!text.strip().equals(primary)) {
            entry.name(text, GenericNames.kind(text, kind));
        }
    }

    private void mend(String name, NameKind kind) {
        if (Mojibake.isIn(name)) {
            Mojibake.mended(name).forEach(mended -> name(mended, kind));
        }
    }
}
