package org.exportscreening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.annotation.Nullable;
import org.exportscreening.list.ListEntry;
import org.exportscreening.match.Match;
import org.exportscreening.match.MatchExplanation;
import org.exportscreening.match.TokenPair;
import org.exportscreening.party.Address;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyName;
import org.exportscreening.text.Remarks;

/**
 * Finds the listings of addresses, which a party matches by where it sits and not by its name. Immutable and thread-safe.
 *
 * <p>Two addresses are compared by their words and numbers, in any order. They match only if
 *
 * <ul>
 *   <li>each has a number, and all numbers of one are among those of the other: one may be fuller, but room 5 is not room 6;
 *   <li>if one states fewer numbers, all its names of streets and buildings are among those of the other, or the other way round;
 *   <li>a name that both state has the same number next to it, if both state one: 12 Marigold Road is not on the 12th floor of 88;
 *   <li>they share a known place, if both state one;
 *   <li>they share two words beside numbers, one of which is more than {@code street}, {@code floor} or a city.
 * </ul>
 *
 * <p>The score is by the {@linkplain MatchExplanation formula} of names: a number and a word of its own weigh 1, a word of many
 * addresses 0.3; what one side has alone counts a quarter.
 */
final class AddressListings {

    private static final int FEWEST_SHARED = 2;
    private static final double SHARE = 0.25;
    private static final double DOUBT = 0.05;
    private static final double NOT_IDENTICAL = 0.99;
    private static final double ROUNDING = 10_000;

    private final List<Listed> listings = new ArrayList<>();
    private final Function<String, AddressForm> forms;

    private record Listed(ListEntry entry, String text, AddressForm form) {}

    AddressListings(Collection<ListEntry> entries, Function<String, AddressForm> forms) {
        this.forms = forms;
        for (ListEntry entry : entries) {
            if (entry.addressOnly()) {
                texts(entry).forEach(text -> listings.add(new Listed(entry, text, forms.apply(text))));
            }
        }
    }

    /** One match for each entry with an address that scores the threshold against one of those given: the best. */
    List<Match> search(Collection<String> addresses, double threshold) {
        Map<String, Match> best = new LinkedHashMap<>();
        if (!listings.isEmpty()) {
            for (String address : addresses) {
                AddressForm asked = forms.apply(address);
                for (Listed listed : listings) {
                    Match match = match(asked, listed);
                    if (match != null && match.score() >= threshold) {
                        best.merge(listed.entry().id(), match, (a, b) -> a.score() >= b.score() ? a : b);
                    }
                }
            }
        }
        return List.copyOf(best.values());
    }

    private static Set<String> texts(ListEntry entry) {
        Set<String> texts = new LinkedHashSet<>();
        for (PartyName name : entry.names()) {
            if (name.kind() == NameKind.ADDRESS) {
                texts.add(name.text());
            }
        }
        for (Address address : entry.addresses()) {
            if (!address.text().isBlank()) {
                texts.add(address.text().strip());
            }
        }
        return texts;
    }

    @Nullable
    private static Match match(AddressForm asked, Listed listed) {
        AddressForm form = listed.form();
        if (!asked.mayBe(form) || !asked.sharesTellingWord(form)) {
            return null;
        }
        List<TokenPair> pairs = new ArrayList<>();
        double matched = 0;
        double alone = 0;
        int shared = 0;
        for (Map.Entry<String, Double> word : asked.words().entrySet()) {
            boolean both = form.words().containsKey(word.getKey());
            pairs.add(new TokenPair(word.getKey(), both ? word.getKey() : null, both ? 1 : 0, word.getValue()));
            matched += both ? word.getValue() : 0;
            alone += both ? 0 : word.getValue();
            shared += both && !form.numbers().contains(word.getKey()) ? 1 : 0;
        }
        for (Map.Entry<String, Double> word : form.words().entrySet()) {
            if (!asked.words().containsKey(word.getKey())) {
                pairs.add(new TokenPair("", word.getKey(), 0, word.getValue()));
                alone += word.getValue();
            }
        }
        if (shared < FEWEST_SHARED) {
            return null;
        }
        boolean identical = alone == 0;
        double score = identical
                ? 1
                : Math.min(NOT_IDENTICAL, matched / (matched + SHARE * alone) * matched / (matched + DOUBT));
        return new Match(
                Math.round(score * ROUNDING) / ROUNDING,
                listed.entry(),
                new PartyName(listed.text(), NameKind.ADDRESS),
                new MatchExplanation(identical, pairs, SHARE, SHARE, DOUBT, 1, List.of(Remarks.say("byAddress"))));
    }
}
