package org.exportscreening.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.Nullable;
import org.exportscreening.list.ListId;
import org.exportscreening.rules.json.CountryCodes;
import org.exportscreening.rules.reference.Reference;
import org.exportscreening.rules.rulebook.Rulebook;

/** Turns what a user typed into what the library takes. Stateless. */
final class Inputs {
    private Inputs() {}

    /** Runs something whose complaint about an argument is a complaint about the input. */
    static <T> T run(Supplier<T> action) {
        try {
            return action.get();
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
    }

    static Set<ListId> lists(List<String> codes) {
        Set<ListId> lists = EnumSet.noneOf(ListId.class);
        codes.forEach(code -> lists.add(list(code)));
        return lists;
    }

    /** A list; what is no list here but is known, such as one that was only proposed, is called by its name. */
    private static ListId list(String code) {
        try {
            return ListId.parse(code);
        } catch (IllegalArgumentException e) {
            String known = Reference.bundled(Rulebook.bundledEar())
                    .explain(code)
                    .explanation()
                    .map(x -> " It is known as: " + x.title().en() + "; explain says more.")
                    .orElse("");
            throw new IllegalArgumentException(e.getMessage() + known, e);
        }
    }

    /** An ISO country, or null if none was given. */
    @Nullable
    static String country(@Nullable String country) {
        if (country == null || country.isBlank()) {
            return null;
        }
        String code = country.strip().toUpperCase(Locale.ROOT);
        if (!CountryCodes.contains(code)) {
            throw new IllegalArgumentException("country: expected an ISO 3166-1 alpha-2 country such as CN, found \""
                    + country + "\"" + CountryCodes.hint(country));
        }
        return code;
    }
}
