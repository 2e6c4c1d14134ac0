package org.exportscreening.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.exportscreening.party.Address;
import org.exportscreening.party.Identifier;
import org.exportscreening.party.PartyName;

/** Looks at each field of list entries and says what its values came to be, for a {@link ListFieldReport}. Stateless. */
final class FieldReading {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private static final Pattern CITATION = Pattern.compile("\\d{1,3} FR \\d{1,6}");
    private static final Pattern CITATION_WITHOUT_PAGE =
            Pattern.compile("\\d{1,3} FR (?:No\\. \\d+ )?\\(\\d{4}-\\d\\d-\\d\\d\\)(?:, Notice \\d+)?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern PART_OF_DATE = Pattern.compile(
            "(?i)(?:circa )?(?:\\d{4}(?:-\\d{4})?|(?:\\d{1,2} )?[a-z]{3} \\d{4}|\\d{4}-\\d{2}-\\d{2})(?: to (?:circa )?(?:\\d{4}|(?:\\d{1,2} )?[a-z]{3} \\d{4}))?");
    private static final Pattern UNREAD_DATE = Pattern.compile("(?:^|; )(?:start|end)_date: ([^;]*)");

    private static final Pattern CUT_CITATION = Pattern.compile("(?:^|; )federal_register_notice: (.*)");

    private FieldReading() {}

    /** All fields, in the order of the report. */
    static List<ListFieldReport.Field> all(List<ListEntry> entries) {
        Map<String, BiConsumer<ListEntry, Tally>> looks = new LinkedHashMap<>();
        looks.put("party type", (entry, tally) -> tally.reads(words(entry.type())));
        looks.put("license requirement", FieldReading::requirement);
        looks.put("license policy", FieldReading::policy);
        looks.put("Entity List footnotes", FieldReading::footnotes);
        looks.put("first day", (entry, tally) -> day(entry.from(), tally));
        looks.put("last day", (entry, tally) -> day(entry.to(), tally));
        looks.put("dates kept in the remarks", FieldReading::unreadDates);
        looks.put("names", FieldReading::names);
        looks.put("addresses", FieldReading::addresses);
        looks.put("identifiers", FieldReading::identifiers);
        looks.put("citations", FieldReading::citations);
        looks.put("dates of birth", FieldReading::datesOfBirth);
        looks.put("particulars", FieldReading::particulars);
        List<ListFieldReport.Field> fields = new ArrayList<>();
        looks.forEach((name, look) -> {
            Tally tally = new Tally();
            entries.forEach(entry -> look.accept(entry, tally));
            fields.add(new ListFieldReport.Field(name, tally.counts, tally.byFrequency()));
        });
        return fields;
    }

    /** Counts while the entries go by. */
    private static final class Tally {
        private final Map<String, Integer> counts = new TreeMap<>();
        private final Map<String, Integer> left = new TreeMap<>();

        void reads(String reading) {
            counts.merge(reading, 1, Integer::sum);
        }

        void leaves(String value) {
            left.merge(value, 1, Integer::sum);
        }

        Map<String, Integer> byFrequency() {
            Map<String, Integer> ordered = new LinkedHashMap<>();
            Consumer<Map.Entry<String, Integer>> put = entry -> ordered.put(entry.getKey(), entry.getValue());
            left.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .forEach(put);
            return ordered;
        }
    }

    private static void requirement(ListEntry entry, Tally tally) {
        RequirementScope scope = entry.requirementScope();
        if (scope == RequirementScope.OTHER) {
            tally.leaves(String.valueOf(entry.licenseRequirement()));
        } else if (scope != null) {
            tally.reads(words(scope));
        } else if (entry.list() == ListId.EL) {
            tally.reads("no words on the Entity List");
        }
    }

    private static void policy(ListEntry entry, Tally tally) {
        Set<ReviewPolicy> policies = entry.reviewPolicies();
        String words = entry.licensePolicy();
        if (words == null) {
            if (entry.list() == ListId.EL) {
                tally.reads("no words on the Entity List");
            }
        } else if (policies.isEmpty()) {
            tally.leaves(words);
        } else {
            tally.reads(policies.stream().map(FieldReading::words).collect(Collectors.joining(" + ")));
        }
    }

    private static void footnotes(ListEntry entry, Tally tally) {
        if (entry.list() == ListId.EL) {
            Set<Integer> footnotes = entry.footnotes();
            if (footnotes == null) {
                tally.reads("unknown");
            } else if (footnotes.isEmpty()) {
                tally.reads("none");
            } else {
                tally.reads(footnotes.stream().map(String::valueOf).collect(Collectors.joining(" + ")));
            }
        }
    }

    private static void day(@Nullable LocalDate day, Tally tally) {
        if (day == null) {
            tally.reads("not stated");
        } else if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            tally.leaves("impossible year in " + day);
        } else {
            tally.reads("stated");
        }
    }

    private static void unreadDates(ListEntry entry, Tally tally) {
        if (entry.remarks() != null) {
            UNREAD_DATE.matcher(entry.remarks()).results().forEach(date -> tally.leaves(date.group(1)));
        }
    }

    private static void names(ListEntry entry, Tally tally) {
        for (PartyName name : entry.names()) {
            tally.reads(words(name.kind()));
            if (name.text().indexOf('?') >= 0) {
                tally.reads("with a lost character");
            }
        }
    }

    private static void addresses(ListEntry entry, Tally tally) {
        for (Address address : entry.addresses()) {
            String text = address.text().isEmpty() ? "country only" : "text";
            tally.reads(text + (address.country() == null ? " without country" : " with country"));
        }
        if (entry.addresses().isEmpty()) {
            tally.reads("none");
        }
    }

    private static void identifiers(ListEntry entry, Tally tally) {
        for (Identifier identifier : entry.identifiers()) {
            if (identifier.type().isEmpty() || identifier.number().isEmpty()) {
                tally.leaves(identifier.type() + identifier.number());
            } else {
                tally.reads(identifier.country() == null ? "without country" : "with country");
            }
        }
    }

    private static void citations(ListEntry entry, Tally tally) {
        if (entry.remarks() != null) {
            CUT_CITATION.matcher(entry.remarks()).results().forEach(cut -> tally.leaves("cut: " + cut.group(1)));
        }
        for (String citation : entry.citations()) {
            if (CITATION.matcher(citation).matches()) {
                tally.reads("canonical");
            } else if (CITATION_WITHOUT_PAGE.matcher(citation).matches()) {
                tally.reads("by issue or day, without a page");
            } else {
                tally.leaves(citation);
            }
        }
    }

    private static void datesOfBirth(ListEntry entry, Tally tally) {
        for (String date : entry.particulars().datesOfBirth()) {
            if (DAY.matcher(date).matches()) {
                tally.reads("day");
            } else if (PART_OF_DATE.matcher(date).matches()) {
                tally.reads("year, month, circa or range");
            } else {
                tally.leaves(date);
            }
        }
    }

    private static void particulars(ListEntry entry, Tally tally) {
        Particulars said = entry.particulars();
        if (said.title() != null) {
            tally.reads("title");
        }
        if (!said.placesOfBirth().isEmpty()) {
            tally.reads("places of birth");
        }
        if (!said.nationalities().isEmpty()) {
            tally.reads("nationalities");
        }
        if (!said.citizenships().isEmpty()) {
            tally.reads("citizenships");
        }
        if (!said.vessel().equals(VesselFacts.NONE)) {
            tally.reads("vessel facts");
        }
        if (said.standardOrder() != null) {
            tally.reads(said.standardOrder() ? "standard order" : "no standard order");
        }
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ').replace("746 5", "746.5");
    }
}
