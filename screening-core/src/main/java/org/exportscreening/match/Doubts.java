package org.exportscreening.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.exportscreening.name.ReadAs;
import org.exportscreening.name.WordKind;
import org.exportscreening.party.PartyType;
import org.exportscreening.text.Remarks;

/**
 * What is to be said against a match, beside words without a partner. Every match is doubted a little, so that one that rests on
 * much outranks one that rests on little; what contradicts it doubts it more.
 *
 * @param count how often the least doubt is counted
 * @param notes what contradicts the match, in words
 */
record Doubts(double count, List<String> notes) {

    private static final double PERSON = 4;
    private static final double VESSEL = 3;
    private static final double FORM_ADDED = 3;
    private static final double OTHER_FORM = 1.5;
    private static final double OTHER_NUMBER = 6;

    private static final double OTHER_INITIAL = 3;

    /** The list gives one name of a person, the query more: the others may be anybody's. */
    private static final double ONE_NAME = 3;

    /** A reading has no typing errors: what differs was another name. */
    private static final double READ_AND_MISSPELLED = 3;

    /** A reading leaves open which of many names of the same sound was meant. */
    private static final double READ = 1;

    /** The same with a word read in a less usual way. */
    private static final double READ_ANEW = 3;

    /** Two names in another script differ as written, and only sound or mean much the same. */
    private static final double BOTH_READ = 5;

    private static final Doubts LEAST = new Doubts(1, List.of());

    static Doubts of(ScoredName query, ScoredName listed, PartyType type, Alignment alignment) {
        boolean form = !query.legalForms.isEmpty() && !isSameCore(query, listed, alignment);
        boolean number = differ(WordKind.NUMBER, query, listed, alignment);
        boolean read = query.readAs != ReadAs.WRITTEN && query.readAs != ReadAs.KNOWN;
        boolean initial = !number && differ(WordKind.INITIAL, query, listed, alignment);
        boolean single = type == PartyType.INDIVIDUAL && isOneName(query, listed, alignment);
        if (!form && !number && !read && !initial && !single) {
            return LEAST;
        }
        List<String> notes = new ArrayList<>();
        double count = 1;
        if (read) {
            count += listed.readAs != ReadAs.WRITTEN ? BOTH_READ : query.readAs == ReadAs.USUAL ? READ : READ_ANEW;
        }
        if (read && type == PartyType.INDIVIDUAL && isMisspelled(listed, alignment)) {
            count += READ_AND_MISSPELLED;
        }
        if (initial) {
            count += OTHER_INITIAL;
            notes.add(Remarks.say("initials"));
        }
        if (single) {
            count += ONE_NAME;
            notes.add(Remarks.say("oneName"));
        }
        if (number) {
            count += OTHER_NUMBER;
            notes.add(Remarks.say("numbers"));
        }
        if (form && type == PartyType.INDIVIDUAL) {
            count += PERSON;
            notes.add(Remarks.say("companyPerson"));
        } else if (form && (type == PartyType.VESSEL || type == PartyType.AIRCRAFT)) {
            count += VESSEL;
            notes.add(Remarks.say("companyVessel"));
        } else if (form && listed.legalForms.isEmpty()) {
            count += FORM_ADDED;
            notes.add(Remarks.say("formAdded"));
        } else if (form && Collections.disjoint(query.legalForms, listed.legalForms)) {
            count += OTHER_FORM;
            notes.add(Remarks.say("otherForm"));
        }
        return new Doubts(count, notes);
    }

    /** Whether two or more words are the same and nothing but minor words is left: then only the legal form is in question. */
    private static boolean isSameCore(ScoredName query, ScoredName listed, Alignment alignment) {
        for (int i = 0; i < query.size(); i++) {
            if (!query.words[i].isMinor() && !alignment.isQueryMatched(i)) {
                return false;
            }
        }
        int core = 0;
        for (int i = 0; i < listed.size(); i++) {
            if (!listed.words[i].isMinor()) {
                core++;
                if (!alignment.isListedMatched(i)) {
                    return false;
                }
            }
        }
        for (Pairing pairing : alignment.pairings()) {
            if (pairing.similarity() < WordSimilarity.SAME_KEY && !listed.words[pairing.listedFrom()].isMinor()) {
                return false;
            }
        }
        return core > 1;
    }

    /** Whether both names have a word of a kind that the other has not. */
    private static boolean differ(WordKind kind, ScoredName query, ScoredName listed, Alignment alignment) {
        boolean asked = false;
        for (int i = 0; i < query.size(); i++) {
            asked |= query.words[i].kind() == kind && !alignment.isQueryMatched(i);
        }
        boolean other = false;
        for (int i = 0; i < listed.size() && asked; i++) {
            other |= listed.words[i].kind() == kind && !alignment.isListedMatched(i);
        }
        return other;
    }

    private static boolean isOneName(ScoredName query, ScoredName listed, Alignment alignment) {
        int names = 0;
        for (Word word : listed.words) {
            names += word.isMinor() ? 0 : 1;
        }
        boolean more = false;
        for (int i = 0; i < query.size() && names == 1; i++) {
            more |= !query.isTrifle(i) && !alignment.isQueryMatched(i);
        }
        return more;
    }

    private static boolean isMisspelled(ScoredName listed, Alignment alignment) {
        for (Pairing pairing : alignment.pairings()) {
            if (WordSimilarity.isMisspelling(pairing.similarity()) && !listed.words[pairing.listedFrom()].isMinor()) {
                return true;
            }
        }
        return false;
    }
}
