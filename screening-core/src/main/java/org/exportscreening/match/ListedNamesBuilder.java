package org.exportscreening.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.Nullable;
import org.exportscreening.match.ListedNames.Special;
import org.exportscreening.name.NameForm;
import org.exportscreening.party.PartyName;

/** Collects the names of entries, one after the other, and gives each reading its number. */
final class ListedNamesBuilder {

    final VocabularyBuilder words = new VocabularyBuilder();
    final Grouped.Builder numbers = new Grouped.Builder();
    final HashedNames.Builder acronyms = new HashedNames.Builder();
    final HashedNames.Builder written = new HashedNames.Builder();
    final List<PartyName> names = new ArrayList<>();
    final List<Set<String>> legalForms = new ArrayList<>();
    private final Map<Set<String>, Set<String>> sameForms = new HashMap<>();
    final Map<Special, Integer> special = new LinkedHashMap<>(Map.of(Special.NONE, 0));
    int[] entryOf = new int[1024];
    int[] specialOf = new int[1024];

    void add(int entry, PartyName name, NameForm form, boolean hasAcronyms) {
        int number = names.size();
        written.add(form.normalized(), number);
        if (hasAcronyms) {
            for (String acronym : Acronym.of(form.tokens())) {
                acronyms.add(acronym, number);
            }
        }
        for (int word : words.add(form)) {
            numbers.add(word);
        }
        numbers.endGroup();
        if (number == entryOf.length) {
            entryOf = Arrays.copyOf(entryOf, 2 * number);
            specialOf = Arrays.copyOf(specialOf, 2 * number);
        }
        entryOf[number] = entry;
        names.add(name);
        legalForms.add(sameForms.computeIfAbsent(form.legalForms(), forms -> forms));
        Special about = new Special(normalizedOf(form), form.reading(), form.readAs(), form.spans());
        // Many names have the same phrase at the same place.
        Integer known = special.putIfAbsent(about, special.size());
        specialOf[number] = known == null ? special.size() - 1 : known;
    }

    @Nullable
    private static String normalizedOf(NameForm form) {
        int at = 0;
        for (int i = 0; i < form.tokens().size(); i++) {
            String word = form.tokens().get(i).text();
            int start = i == 0 ? 0 : at + 1;
            if (!form.normalized().startsWith(word, start)
                    || (i > 0 && form.normalized().charAt(at) != ' ')) {
                return form.normalized();
            }
            at = start + word.length();
        }
        return at == form.normalized().length() ? null : form.normalized();
    }
}
