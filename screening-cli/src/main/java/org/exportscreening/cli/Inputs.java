package org.exportscreening.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.Nullable;
import org.exportscreening.list.ListId;

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
        codes.forEach(code -> lists.add(ListId.parse(code)));
        return lists;
    }

    /** An ISO country, or null if none was given. */
    @Nullable
    static String country(@Nullable String country) {
        if (country == null || country.isBlank()) {
            return null;
        }
        String code = country.strip().toUpperCase(Locale.ROOT);
        if (!Set.of(Locale.getISOCountries()).contains(code)) {
            throw new IllegalArgumentException(
                    "expected an ISO 3166-1 alpha-2 country such as CN, found \"" + country + "\"");
        }
        return code;
    }
}
