package org.exportscreening;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.match.Match;
import org.exportscreening.match.NameIndex;
import org.exportscreening.party.PartyType;
import org.exportscreening.text.Remarks;

/** What a request and a policy ask for beside the name: which listings are looked at, and in which order they are shown. */
final class RequestContext {

    private final ScreeningRequest request;
    private final MatchPolicy policy;
    private final ContextEvidence evidence;
    private final Set<ListId> searched;
    private final List<String> notes;

    RequestContext(ScreeningRequest request, MatchPolicy policy, Set<ListId> available, NameIndex index) {
        this.request = request;
        this.policy = policy;
        this.evidence = new ContextEvidence(request, index);
        Set<ListId> wanted = EnumSet.noneOf(ListId.class);
        Set<ListId> present = EnumSet.noneOf(ListId.class);
        Set<ListId> asked = !request.lists().isEmpty() ? request.lists() : policy.lists();
        wanted.addAll(asked.isEmpty() ? available : asked);
        present.addAll(wanted);
        if (!policy.lists().isEmpty()) {
            present.retainAll(policy.lists());
        }
        if (present.isEmpty() && !wanted.isEmpty()) {
            throw new IllegalArgumentException("The request asks for " + codes(wanted, list -> true)
                    + " and the policy for " + codes(policy.lists(), list -> true) + ": no list would be searched.");
        }
        this.notes = notes(wanted, present, available);
        present.retainAll(available);
        this.searched = Collections.unmodifiableSet(present);
    }

    /** A list that is asked for but not searched must not look like one without a match. */
    private static List<String> notes(Set<ListId> wanted, Set<ListId> permitted, Set<ListId> available) {
        List<String> notes = new ArrayList<>();
        String excluded = codes(wanted, list -> !permitted.contains(list));
        if (!excluded.isEmpty()) {
            notes.add(Remarks.say("notInPolicy", excluded));
        }
        String missing = codes(permitted, list -> !available.contains(list));
        if (!missing.isEmpty()) {
            notes.add(Remarks.say("notInData", missing));
        }
        return List.copyOf(notes);
    }

    private static String codes(Set<ListId> lists, Predicate<ListId> which) {
        return lists.stream().filter(which).map(ListId::code).collect(Collectors.joining(", "));
    }

    ScreeningRequest request() {
        return request;
    }

    MatchPolicy policy() {
        return policy;
    }

    Set<ListId> searched() {
        return searched;
    }

    List<String> notes() {
        return notes;
    }

    /** What may be a listed address: the one stated, and the name itself, into which people type anything. */
    List<String> addresses() {
        String address = request.address();
        return address == null ? List.of(request.name()) : List.of(address, request.name());
    }

    boolean admits(ListEntry entry) {
        PartyType type = request.type();
        boolean otherType =
                type != null && type != PartyType.UNKNOWN && entry.type() != PartyType.UNKNOWN && entry.type() != type;
        return searched.contains(entry.list()) && !otherType;
    }

    /** An identifier that agrees comes first; then the score; what else is known decides between equal scores. */
    Comparator<Match> order() {
        return Comparator.comparingInt((Match match) -> evidence.identifierAgrees(match.entry()) ? 1 : 0)
                .thenComparingDouble(Match::score)
                .thenComparing(match -> evidence.birthDate(match.entry()))
                .thenComparing(match -> evidence.country(match.entry()))
                .thenComparingDouble(match -> evidence.addressShare(match.entry()))
                .reversed()
                .thenComparing(match -> match.entry().list().code())
                .thenComparing(match -> match.entry().id());
    }

    Match withNotes(Match match) {
        List<String> more = new ArrayList<>(evidence.notes(match.entry()));
        if (policy.ofacScore()) {
            more.add(OfacNote.of(request.name(), match.entry()));
        }
        return more.isEmpty()
                ? match
                : new Match(
                        match.score(),
                        match.entry(),
                        match.matchedName(),
                        match.explanation().withNotes(more));
    }
}
