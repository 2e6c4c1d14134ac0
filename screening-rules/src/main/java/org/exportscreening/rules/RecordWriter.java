package org.exportscreening.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;
import org.exportscreening.rules.json.CanonicalJson;
import org.exportscreening.rules.rulebook.Overlay;
import org.exportscreening.rules.rulebook.RulebookText;
import org.exportscreening.rules.text.Words;

/** Puts a determination and all that it rests on into the bytes of a {@link DecisionRecord}. Stateless. */
final class RecordWriter {
    private RecordWriter() {}

    /** Writes a record; see {@link DecisionRecord#of}. */
    static byte[] write(
            ExportScreening screening,
            Transaction given,
            @Nullable LocalDate asOf,
            Determination determination,
            @Nullable RulebookText rulebook,
            Instant made) {
        // With the decisions that the answer rests on, although others may have been made meanwhile.
        NameSearch search = screening.search(given.orOn(asOf)).decidedAs(determination.matches());
        Sources sources = determination.sources();
        if (!search.data().digest().equals(sources.data().digest())
                || !sources.rulebookDigest().equals(screening.rulebook().digest())
                || (rulebook != null && !rulebook.digest().equals(sources.rulebookDigest()))) {
            throw new IllegalArgumentException(
                    "the determination rests on other lists or another rulebook than what is to be recorded with it");
        }
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("input", input(screening, given, asOf));
        parts.put("data", SearchJson.data(search.data()));
        parts.put("rulebook", rulebook(sources, rulebook));
        parts.put("screening", Map.of("parties", SearchJson.parties(search)));
        parts.put("determination", new DeterminationJson(Words.ENGLISH).tree(determination));
        return sealed(parts, made);
    }

    private static byte[] sealed(Map<String, Object> parts, Instant made) {
        Map<String, Object> digests = new LinkedHashMap<>();
        parts.forEach((name, part) -> digests.put(name, CanonicalJson.digest(part)));
        String time = made.truncatedTo(ChronoUnit.SECONDS).toString();
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("format", RecordSeal.CURRENT);
        record.put("id", id(time, digests));
        record.put("made", time);
        record.put("engine", Map.of("version", EngineVersion.current()));
        record.putAll(parts);
        return RecordSeal.seal(record, digests);
    }

    /** Day, and the first digits of a digest over time and parts: the same for the same record, and no other's. */
    private static String id(String time, Map<String, Object> digests) {
        String hex = CanonicalJson.digest(List.of(time, digests)).substring("sha256:".length());
        return time.substring(0, "2026-11-22".length()).replace("-", "") + "-" + hex.substring(0, 16);
    }

    private static Map<String, Object> input(ExportScreening screening, Transaction given, @Nullable LocalDate asOf) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("transaction", given.facts().value());
        input.put("asOf", asOf == null ? null : asOf.toString());
        input.put("policy", screening.screener().policy().toString());
        Map<String, Object> assumed = new LinkedHashMap<>();
        screening.overlays().forEach((id, inForce) -> assumed.put(id, inForce ? Overlay.IN_FORCE : Overlay.NOT));
        input.put(DecisionRecord.ASSUMED, assumed);
        return input;
    }

    private static Map<String, Object> rulebook(Sources sources, @Nullable RulebookText text) {
        Map<String, Object> rulebook = new LinkedHashMap<>();
        rulebook.put("id", sources.rulebook().id());
        rulebook.put("version", sources.rulebook().version());
        rulebook.put("digest", sources.rulebookDigest());
        rulebook.put("checkedThrough", sources.rulebook().checkedThrough().toString());
        if (text != null) {
            rulebook.put(DecisionRecord.FILES, text.tree());
        }
        return rulebook;
    }
}
