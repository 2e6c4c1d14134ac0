package org.exportscreening.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.Nullable;
import org.exportscreening.MatchPolicy;
import org.exportscreening.Screener;
import org.exportscreening.ScreeningRequest;
import org.exportscreening.ScreeningResult;
import org.exportscreening.list.ListId;
import org.exportscreening.party.PartyType;
import org.exportscreening.rules.ScreeningJson;
import org.exportscreening.rules.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code name}: who is this? */
@Command(name = "name", description = "Who is this? Screens one name.", sortOptions = false)
final class NameCommand extends ScreeningCommand {
    @Parameters(
            paramLabel = "NAME",
            arity = "1..*",
            description = "The name, in any script; several words are one name.")
    private List<String> words = new ArrayList<>();

    @Nullable
    @Option(names = "--country", paramLabel = "CC", description = "Country of the party; orders matches, removes none.")
    private String country;

    @Nullable
    @Option(
            names = "--address",
            paramLabel = "TEXT",
            description = "Address of the party; orders matches, removes none.")
    private String address;

    @Nullable
    @Option(names = "--type", paramLabel = "TYPE", description = "entity, individual, vessel or aircraft.")
    private String type;

    @Option(names = "--list", paramLabel = "LIST", split = ",", description = "Only these lists, such as EL,SDN.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--threshold",
            paramLabel = "X",
            description = "Lowest score shown, 0 to 1 (default: ${DEFAULT-VALUE}).")
    private double threshold = MatchPolicy.DEFAULT.threshold();

    @Option(names = "--top", paramLabel = "N", description = "At most so many matches (default: ${DEFAULT-VALUE}).")
    private int top = MatchPolicy.DEFAULT.top();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    NameCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int execute() {
        MatchPolicy policy = Inputs.run(() -> new MatchPolicy(threshold, top));
        ScreeningRequest request = Inputs.run(() -> ScreeningRequest.of(String.join(" ", words))
                .withCountry(Inputs.country(country))
                .withAddress(address)
                .withType(type == null ? null : PartyType.parse(type))
                .withLists(Inputs.lists(only)));
        Screener screener = screener(policy);
        announce(screener.snapshot());
        ScreeningResult result = Inputs.run(() -> screener.screen(request));
        if (json) {
            terminal().out().println(Json.write(ScreeningJson.result("", result), true));
        } else {
            terminal().out().print(result.explain());
        }
        return status(request.lists(), result);
    }

    private int status(Set<ListId> asked, ScreeningResult result) {
        Set<ListId> absent = new LinkedHashSet<>(asked);
        absent.removeAll(result.searched());
        if (!absent.isEmpty()) {
            Set<String> codes = new TreeSet<>();
            absent.forEach(l -> codes.add(l.code()));
            terminal()
                    .err()
                    .println("screening: not searched, because the data does not hold it: " + String.join(", ", codes));
        }
        if (result.searched().isEmpty()) {
            return ExitStatus.UNTRUSTED_DATA;
        }
        return result.hasMatches() || !absent.isEmpty() || !result.conclusive()
                ? ExitStatus.NEEDS_PERSON
                : ExitStatus.NOTHING_FOUND;
    }
}
