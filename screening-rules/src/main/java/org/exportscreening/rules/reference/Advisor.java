package org.exportscreening.rules.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.Nullable;

/**
 * Says which fields of technology an item may belong to: categories of the Wassenaar Arrangement, emerging technologies, critical
 * and emerging technologies. It goes by whole words of the description in English and Chinese, by the ECCN, and by which
 * technical parameters are stated. Immutable and thread-safe.
 */
public final class Advisor {
    private static final List<String> FILES = List.of("wassenaar-categories", "emerging", "cet");

    /** An ECCN without its paragraph has so many signs. */
    private static final int HEADING = 5;

    private final List<ReferenceEntry> fields;
    private final PhraseIndex phrases;
    private final Map<String, List<Listed>> byHeading = new HashMap<>();

    private record Listed(String eccn, String field) {}

    private Advisor(Collection<ReferenceEntry> fields) {
        this.fields = List.copyOf(fields);
        this.phrases = new PhraseIndex(fields);
        for (ReferenceEntry field : fields) {
            for (String eccn : field.eccns()) {
                byHeading
                        .computeIfAbsent(eccn.substring(0, HEADING), k -> new ArrayList<>())
                        .add(new Listed(eccn, field.id()));
            }
        }
    }

    /**
     * The advisor with the bundled fields, which are read once, when first asked for.
     *
     * @return ready to be asked; each time the same
     */
    public static Advisor bundled() {
        return Bundled.ADVISOR;
    }

    /** Read when first used; an advisor is immutable, so all may share it. */
    private static final class Bundled {
        static final Advisor ADVISOR = new Advisor(EntryReader.entries(FILES).values());

        private Bundled() {}
    }

    /**
     * The fields of an item.
     *
     * @param description its description, or null
     * @param eccn its ECCN, or null
     * @param parameters the names of the technical parameters that are stated
     * @return one advice a field, in the order of the reference data; empty if nothing is known of the item
     */
    public List<Advice> advise(@Nullable String description, @Nullable String eccn, Collection<String> parameters) {
        if (description == null && eccn == null && parameters.isEmpty()) {
            return List.of();
        }
        Map<String, List<String>> said = description == null ? Map.of() : phrases.in(description);
        Set<String> listed = eccn == null ? Set.of() : fieldsOf(eccn);
        List<Advice> advice = new ArrayList<>();
        for (ReferenceEntry field : fields) {
            List<String> reasons = new ArrayList<>();
            said.getOrDefault(field.id(), List.of()).forEach(w -> reasons.add("item.description: " + w));
            if (listed.contains(field.id())) {
                reasons.add("item.eccn: " + eccn);
            }
            field.parameters().stream().filter(parameters::contains).forEach(p -> reasons.add("item.parameters." + p));
            if (!reasons.isEmpty()) {
                advice.add(new Advice(field.id(), field.title(), String.join("; ", reasons)));
            }
        }
        return advice;
    }

    private Set<String> fieldsOf(String eccn) {
        String heading = eccn.length() > HEADING ? eccn.substring(0, HEADING) : eccn;
        Set<String> ids = new HashSet<>();
        for (Listed listed : byHeading.getOrDefault(heading, List.of())) {
            if (RuleCitations.within(eccn, listed.eccn())) {
                ids.add(listed.field());
            }
        }
        return ids;
    }
}
