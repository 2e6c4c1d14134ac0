package org.exportscreening.rules.rulebook;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exportscreening.rules.fact.FactCatalogue;
import org.exportscreening.rules.json.JsonCursor;
import org.exportscreening.rules.text.Words;

/**
 * A body of rules with all that they refer to. Immutable and thread-safe.
 *
 * <p>Two rulebooks with the same digest say the same; a determination carries the digest, so that it can be replayed.
 */
public final class Rulebook {
    static final String BUNDLED = "/rulebook/ear/";

    private final RulebookManifest manifest;
    private final String digest;
    private final FactCatalogue catalogue;
    private final Map<String, Rule> rules;
    private final Map<String, DatedList> lists;
    private final Map<String, List<ParameterValue>> parameters;
    private final Map<String, JsonCursor> tables;
    private final Map<String, Overlay> overlays;
    private final Laws laws;

    Rulebook(
            RulebookManifest manifest,
            String digest,
            FactCatalogue catalogue,
            Map<String, Rule> rules,
            Map<String, DatedList> lists,
            Map<String, List<ParameterValue>> parameters,
            Map<String, JsonCursor> tables,
            Map<String, Overlay> overlays) {
        this.manifest = manifest;
        this.digest = digest;
        this.catalogue = catalogue;
        this.rules = Collections.unmodifiableMap(rules);
        this.lists = Map.copyOf(lists);
        this.parameters = Map.copyOf(parameters);
        this.tables = Map.copyOf(tables);
        this.overlays = Collections.unmodifiableMap(overlays);
        this.laws = new Laws(this);
    }

    /**
     * The Export Administration Regulations as bundled with this library. They are read once, when first asked for.
     *
     * @return the rulebook, each time the same
     */
    public static Rulebook bundledEar() {
        return Bundled.EAR;
    }

    /**
     * A rulebook from a folder, or from a single file that holds all of it.
     *
     * @param path a folder with {@code rulebook.json}, or a JSON file
     * @return the rulebook
     * @throws org.exportscreening.rules.json.JsonException if it is not a valid rulebook
     * @throws IOException if it can not be read
     */
    public static Rulebook read(Path path) throws IOException {
        return RulebookReader.read(RulebookFiles.of(path, RulebookReader.THROW));
    }

    /**
     * What the rulebook says of itself.
     *
     * @return id, version, coverage
     */
    public RulebookManifest manifest() {
        return manifest;
    }

    /**
     * The words for a reader, with this rulebook's texts in that language.
     *
     * @param locale the reader's: English unless it is Chinese
     * @return the words
     * @throws org.exportscreening.rules.json.JsonException if a file of the translations is not what it should be
     */
    public Words words(Locale locale) {
        return manifest.words(locale);
    }

    /**
     * A digest of everything in it, but for its texts in other languages, on which nothing that is determined depends.
     *
     * @return {@code sha256:} and 64 hexadecimal digits
     */
    public String digest() {
        return digest;
    }

    /**
     * The facts that its rules may test.
     *
     * @return the catalogue
     */
    public FactCatalogue catalogue() {
        return catalogue;
    }

    /**
     * The facts that its rules may test, in a few words each.
     *
     * @return in the order of the catalogue
     */
    public List<FactSummary> facts() {
        return catalogue.all().stream().map(FactSummary::of).toList();
    }

    /**
     * The law of a day, resolved when it is first asked for.
     *
     * @param day a day
     * @return the same object for all days between two changes
     */
    public Law on(LocalDate day) {
        return laws.on(day);
    }

    /**
     * The law of a day under assumptions of one's own.
     *
     * @param day a day
     * @param inForce the overlays that are taken as in force, by id; all others are not
     * @return the same object for all days between two changes
     */
    public Law on(LocalDate day, Set<String> inForce) {
        return laws.on(day, inForce);
    }

    /**
     * All rules by id, in the order of the manifest.
     *
     * @return not modifiable
     */
    public Map<String, Rule> rules() {
        return rules;
    }

    /**
     * A rule.
     *
     * @param id its id
     * @return the rule
     * @throws IllegalArgumentException if there is none
     */
    public Rule rule(String id) {
        Rule rule = rules.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("no rule " + id);
        }
        return rule;
    }

    /**
     * A dated list.
     *
     * @param id its id
     * @return the list
     * @throws IllegalArgumentException if there is none
     */
    public DatedList list(String id) {
        return findList(id).orElseThrow(() -> new IllegalArgumentException("no list " + id));
    }

    /**
     * A dated list that may not be there.
     *
     * @param id its id
     * @return the list, or empty
     */
    public Optional<DatedList> findList(String id) {
        return Optional.ofNullable(lists.get(id));
    }

    /**
     * The value of a parameter on a day.
     *
     * @param id {@code parameters/name}
     * @param day the day
     * @return the value, or empty if it has none on that day
     */
    public Optional<ParameterValue> parameter(String id, LocalDate day) {
        return parameters.getOrDefault(id, List.of()).stream()
                .filter(v -> v.period().contains(day))
                .findFirst();
    }

    /**
     * The values of a parameter through time.
     *
     * @param id {@code parameters/name}
     * @return by date, empty if there is no such parameter
     */
    public List<ParameterValue> parameter(String id) {
        return parameters.getOrDefault(id, List.of());
    }

    /**
     * A table, for the computed facts that read it.
     *
     * @param name its name
     * @return the document, or empty if there is none
     */
    public Optional<JsonCursor> table(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    /**
     * The suspensions that were announced but not seen published, by id.
     *
     * @return not modifiable
     */
    public Map<String, Overlay> overlays() {
        return overlays;
    }

    /**
     * All dated lists by id.
     *
     * @return not modifiable
     */
    public Map<String, DatedList> lists() {
        return lists;
    }

    /**
     * The values of all parameters through time, by {@code parameters/name}.
     *
     * @return not modifiable
     */
    public Map<String, List<ParameterValue>> parameters() {
        return parameters;
    }

    boolean hasList(String id) {
        return lists.containsKey(id);
    }

    /** Read when first used; a rulebook is immutable, so all may share it. */
    private static final class Bundled {
        static final Rulebook EAR = RulebookReader.read(RulebookFiles.bundled(BUNDLED));

        private Bundled() {}
    }
}
