package org.exportscreening.list.format;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.exportscreening.list.ListContent;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.ListInput;
import org.exportscreening.list.ListReader;
import org.exportscreening.list.Provenance;
import org.exportscreening.party.Address;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyType;

/**
 * Our own JSON form of a list, used for the embedded starter data and for a user's own list ({@code "list": "INTERNAL"}).
 * Strict: an unknown or repeated key, a value of another type, or anything after the end is an error with line and column.
 */
public final class StarterReader implements ListReader {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");

    /** For {@link java.util.ServiceLoader}. */
    public StarterReader() {}

    @Override
    public String format() {
        return "screening list JSON";
    }

    @Override
    public boolean recognizes(String head) {
        return head.stripLeading().startsWith("{") && head.contains("\"list\"");
    }

    @Override
    public ListContent read(ListInput input) throws IOException {
        try {
            return content(input.name(), StarterJson.read(input.text()));
        } catch (UnrecognizedPropertyException e) {
            throw at(input.name(), e.getLocation(), unknownKey(e), e);
        } catch (JsonMappingException e) {
            throw at(input.name(), e.getLocation(), path(e) + ": " + firstLine(e), e);
        } catch (JsonProcessingException e) {
            throw at(input.name(), e.getLocation(), "expected JSON, found: " + firstLine(e), e);
        }
    }

    private static ListContent content(String source, StarterJson file) {
        String code = file.list();
        List<StarterJson.Located> rows = file.entries();
        if (code == null || rows == null) {
            throw new ListDataException(source, 1, 0, "expected the keys \"list\" and \"entries\", found one missing.");
        }
        ListId list = read(source, 1, () -> ListId.parse(code));
        if (rows.isEmpty()) {
            throw new ListDataException(source, 1, 0, "expected at least one entry, found none.");
        }
        List<ListEntry> entries = new ArrayList<>();
        for (StarterJson.Located located : rows) {
            entries.add(read(source, located.line(), () -> entry(source, list, located)));
        }
        String asOf = file.asOf();
        return ListContent.of(entries, asOf == null ? null : read(source, 1, () -> day(asOf)), List.of());
    }

    private static ListEntry entry(String source, ListId list, StarterJson.Located located) {
        StarterJson.Entry row = located.entry();
        if (row.name() == null || row.name().isBlank()) {
            throw new IllegalArgumentException("expected a \"name\", found none.");
        }
        ListEntry.Builder entry = ListEntry.builder(list, row.name())
                .type(row.type() == null ? PartyType.UNKNOWN : PartyType.parse(row.type()))
                .addressOnly(Boolean.TRUE.equals(row.addressOnly()))
                .programs(orEmpty(row.programs()))
                .citations(orEmpty(row.citations()))
                .footnotes(footnotes(list, row))
                .from(date(row.from()))
                .to(date(row.to()))
                .licenseRequirement(row.licenseRequirement())
                .licensePolicy(row.licensePolicy())
                .remark(row.remarks())
                .remark(Boolean.FALSE.equals(row.verified()) ? unverified(row) : null)
                .provenance(new Provenance(source, located.line()));
        orEmpty(row.aliases()).forEach(name -> entry.name(name, NameKind.ALIAS));
        orEmpty(row.weakAliases()).forEach(name -> entry.name(name, NameKind.WEAK_ALIAS));
        orEmpty(row.formerNames()).forEach(name -> entry.name(name, NameKind.FORMER));
        addresses(row).forEach(entry::address);
        return entry.build();
    }

    /** A list other than the Entity List has no footnotes; there, saying nothing means that they are unknown. */
    @Nullable
    private static Set<Integer> footnotes(ListId list, StarterJson.Entry row) {
        if (row.footnotes() != null) {
            return Set.copyOf(orEmpty(row.footnotes()));
        }
        return list == ListId.EL ? null : Set.of();
    }

    private static String unverified(StarterJson.Entry row) {
        return "Not verified against the list" + (row.lastChecked() == null ? "" : " (" + row.lastChecked() + ")")
                + ".";
    }

    /** The addresses, and every country that is stated without one. */
    private static List<Address> addresses(StarterJson.Entry row) {
        List<Address> addresses = new ArrayList<>();
        for (StarterJson.Place place : orEmpty(row.addresses())) {
            String text = place.text() == null ? "" : place.text().strip();
            addresses.add(new Address(text, place.country() == null ? null : country(place.country())));
        }
        for (String country : orEmpty(row.countries())) {
            if (addresses.stream().noneMatch(address -> country.equals(address.country()))) {
                addresses.add(new Address("", country(country)));
            }
        }
        return addresses;
    }

    private static String country(String code) {
        if (!COUNTRY.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "expected an ISO 3166-1 alpha-2 country such as \"CN\", found \"" + Shown.of(code) + "\".");
        }
        return code;
    }

    @Nullable
    private static LocalDate date(@Nullable String text) {
        return text == null ? null : day(text);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "expected a date such as 2019-05-21, found \"" + Shown.of(text) + "\".", e);
        }
    }

    private static <T> Collection<T> orEmpty(@Nullable Collection<T> values) {
        if (values == null) {
            return List.of();
        }
        if (values.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("expected a value at each place of a list, found null.");
        }
        return values;
    }

    private interface Part<T> {
        T read();
    }

    /** Adds the place to a complaint about a value. */
    private static <T> T read(String source, long line, Part<T> part) {
        try {
            return part.read();
        } catch (IllegalArgumentException e) {
            throw new ListDataException(source, line, 0, Shown.message(String.valueOf(e.getMessage())), e);
        }
    }

    private static String unknownKey(UnrecognizedPropertyException e) {
        Collection<Object> known = e.getKnownPropertyIds();
        List<String> keys = known == null
                ? List.of()
                : known.stream().map(Object::toString).sorted().toList();
        String near = Nearest.of(e.getPropertyName(), keys);
        return "expected one of " + String.join(", ", keys) + "; found \"" + Shown.of(e.getPropertyName()) + "\""
                + (near == null ? "." : ", did you mean \"" + near + "\"?");
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("/", "/", ""));
    }

    private static String firstLine(JsonProcessingException e) {
        return Shown.message(e.getOriginalMessage().lines().findFirst().orElse(""));
    }

    private static ListDataException at(String source, @Nullable JsonLocation at, String problem, Exception cause) {
        return at == null
                ? new ListDataException(source, 0, 0, problem, cause)
                : new ListDataException(source, at.getLineNr(), at.getColumnNr(), problem, cause);
    }
}
