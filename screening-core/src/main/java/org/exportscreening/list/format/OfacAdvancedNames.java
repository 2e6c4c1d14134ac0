package org.exportscreening.list.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyName;

/** Reads the names of a party in the advanced XML format: identities, aliases, spellings, and their parts. Stateless. */
final class OfacAdvancedNames {

    private OfacAdvancedNames() {}

    /** All names in every script, the primary one first. */
    static List<PartyName> of(XmlNode profile, OfacMeanings meanings) {
        List<PartyName> names = new ArrayList<>();
        for (XmlNode identity : profile.all("Identity")) {
            Map<String, String> groups = new HashMap<>();
            identity.all("NamePartGroups", "MasterNamePartGroup", "NamePartGroup")
                    .forEach(group -> groups.put(
                            group.attribute("ID"), meanings.of("NamePartType", group.attribute("NamePartTypeID"))));
            boolean primaryIdentity = identity.attribute("Primary").equals("true");
            for (XmlNode alias : identity.all("Alias")) {
                boolean primary = primaryIdentity && alias.attribute("Primary").equals("true");
                for (XmlNode documented : alias.all("DocumentedName")) {
                    String text = name(documented, groups);
                    if (text.isEmpty()) {
                        continue;
                    }
                    if (primary && names.stream().noneMatch(name -> name.kind() == NameKind.PRIMARY)) {
                        names.add(0, new PartyName(text, NameKind.PRIMARY));
                    } else {
                        names.add(new PartyName(text, kind(alias, meanings)));
                    }
                }
            }
        }
        return names;
    }

    private static NameKind kind(XmlNode alias, OfacMeanings meanings) {
        return alias.attribute("LowQuality").equals("true")
                ? NameKind.WEAK_ALIAS
                : OfacXmlReader.aliasKind(meanings.of("AliasType", alias.attribute("AliasTypeID")));
    }

    /** "LAST, First Middle", as the other formats print it; the parts of one kind stay in their order. */
    private static String name(XmlNode documented, Map<String, String> groups) {
        List<String> last = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (XmlNode value : documented.all("DocumentedNamePart", "NamePartValue")) {
            String part = groups.getOrDefault(value.attribute("NamePartGroupID"), "");
            (part.equals("Last Name") ? last : rest).add(value.text());
        }
        return OfacParty.joined(", ", Stream.of(String.join(" ", last), String.join(" ", rest)));
    }
}
