package org.exportscreening;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.exportscreening.list.ListId;
import org.exportscreening.match.WeakAliases;

/** The text form of a policy. */
final class PolicyText {

    private static final String PRESET = "preset";
    private static final String REVIEW = "review";
    private static final String THRESHOLD = "threshold";
    private static final String TOP = "top";
    private static final String LISTS = "lists";
    private static final String WEAK_ALIASES = "weakAliases";
    private static final String OFAC_SCORE = "ofacScore";
    private static final List<String> KEYS = List.of(PRESET, REVIEW, THRESHOLD, TOP, LISTS, WEAK_ALIASES, OFAC_SCORE);
    private static final List<String> PRESETS = List.of("exact", "standard", "wide", "ofac");
    private static final List<String> WEAK =
            Arrays.stream(WeakAliases.values()).map(PolicyText::lower).toList();
    private static final String ALL = "all";
    private static final String YES = "yes";
    private static final String NO = "no";

    private PolicyText() {}

    static String of(MatchPolicy policy) {
        String lists = policy.lists().stream().map(ListId::code).collect(Collectors.joining(","));
        return REVIEW + "=" + policy.threshold()
                + ";" + TOP + "=" + policy.top()
                + ";" + LISTS + "=" + (lists.isEmpty() ? ALL : lists)
                + ";" + WEAK_ALIASES + "=" + lower(policy.weakAliases())
                + ";" + OFAC_SCORE + "=" + (policy.ofacScore() ? YES : NO);
    }

    static MatchPolicy preset(String name) {
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "exact" -> MatchPolicy.EXACT;
            case "standard" -> MatchPolicy.STANDARD;
            case "wide" -> MatchPolicy.WIDE;
            case "ofac" -> MatchPolicy.OFAC;
            default -> throw unknown("policy", name, PRESETS);
        };
    }

    static MatchPolicy parse(String text) {
        Map<String, String> settings = settings(text);
        String preset = settings.remove(PRESET);
        MatchPolicy policy = preset == null ? MatchPolicy.STANDARD : preset(preset);
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            policy = with(policy, setting.getKey(), setting.getValue());
        }
        return policy;
    }

    /** The settings by the spelling of {@link #KEYS}, in their order; the two words for the threshold are one. */
    private static Map<String, String> settings(String text) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String setting : text.split(";", -1)) {
            if (setting.isBlank()) {
                continue;
            }
            int equals = setting.indexOf('=');
            if (equals < 0 && !isPreset(setting)) {
                throw new IllegalArgumentException("Expected settings such as \"review=0.82;top=5\", or one of "
                        + String.join(", ", PRESETS) + ", found \"" + setting.strip() + "\".");
            }
            String key = equals < 0 ? PRESET : key(setting.substring(0, equals).strip());
            String value = setting.substring(equals + 1).strip();
            if (settings.put(key.equals(THRESHOLD) ? REVIEW : key, value) != null) {
                throw new IllegalArgumentException("The setting \"" + key + "\" is given twice.");
            }
        }
        return settings;
    }

    private static boolean isPreset(String word) {
        return PRESETS.contains(word.strip().toLowerCase(Locale.ROOT));
    }

    private static String key(String written) {
        return KEYS.stream()
                .filter(key -> key.equalsIgnoreCase(written))
                .findFirst()
                .orElseThrow(() -> unknown("setting", written, KEYS));
    }

    private static MatchPolicy with(MatchPolicy policy, String key, String value) {
        return switch (key) {
            case REVIEW -> policy.withThreshold(number(key, value));
            case TOP -> policy.withTop(whole(value));
            case LISTS -> policy.withLists(lists(value));
            case WEAK_ALIASES -> policy.withWeakAliases(weakAliases(value));
            case OFAC_SCORE -> policy.withOfacScore(yes(value));
            default -> throw unknown("setting", key, KEYS);
        };
    }

    private static double number(String key, String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "The setting \"" + key + "\" needs a number from 0 to 1, found \"" + value + "\".", e);
        }
    }

    private static int whole(String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("The setting \"top\" needs a whole number, found \"" + value + "\".", e);
        }
    }

    private static Set<ListId> lists(String value) {
        Set<ListId> lists = EnumSet.noneOf(ListId.class);
        if (!value.equalsIgnoreCase(ALL)) {
            if (value.isEmpty()) {
                throw new IllegalArgumentException(
                        "The setting \"lists\" needs codes such as EL,SDN, or \"all\", found nothing.");
            }
            for (String code : value.split(",", -1)) {
                lists.add(ListId.parse(code.strip()));
            }
        }
        return lists;
    }

    private static WeakAliases weakAliases(String value) {
        for (WeakAliases each : WeakAliases.values()) {
            if (lower(each).equalsIgnoreCase(value)) {
                return each;
            }
        }
        throw unknown("value of \"weakAliases\":", value, WEAK);
    }

    private static boolean yes(String value) {
        if (value.equalsIgnoreCase(YES) || value.equalsIgnoreCase(NO)) {
            return value.equalsIgnoreCase(YES);
        }
        throw new IllegalArgumentException("The setting \"ofacScore\" needs yes or no, found \"" + value + "\".");
    }

    private static IllegalArgumentException unknown(String what, String written, List<String> valid) {
        return new IllegalArgumentException("Unknown " + what + " \"" + written + "\"; did you mean \""
                + nearest(written, valid) + "\"? Expected one of " + String.join(", ", valid) + ".");
    }

    private static String nearest(String written, List<String> valid) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        String wanted = written.toLowerCase(Locale.ROOT);
        String best = valid.get(0);
        for (String word : valid) {
            if (distance.apply(wanted, word.toLowerCase(Locale.ROOT))
                    < distance.apply(wanted, best.toLowerCase(Locale.ROOT))) {
                best = word;
            }
        }
        return best;
    }

    private static String lower(WeakAliases value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
