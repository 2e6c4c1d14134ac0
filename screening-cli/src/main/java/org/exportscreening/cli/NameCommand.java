package org.exportscreening.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.exportscreening.MatchPolicy;
import org.exportscreening.Screener;
import org.exportscreening.ScreeningRequest;
import org.exportscreening.ScreeningResult;
import org.exportscreening.list.ListId;
import org.exportscreening.rules.ScreeningJson;
import org.exportscreening.rules.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private PartyOptions party = new PartyOptions();

    @Option(names = "--list", paramLabel = "LIST", split = ",", description = "Only these lists, such as EL,SDN.")
    private List<String> only = new ArrayList<>();

    @Mixin
    private PolicyOptions matching = new PolicyOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin
    private LanguageOption language = new LanguageOption();

    NameCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int execute() {
        MatchPolicy policy = matching.policy();
        ScreeningRequest request =
                Inputs.run(() -> party.request(String.join(" ", words)).withLists(Inputs.lists(only)));
        // One question has no use for remembered answers.
        Screener screener = screener(policy).cacheBytes(0).build();
        announce(screener.snapshot());
        ScreeningResult result = Inputs.run(() -> screener.screen(request));
        if (json) {
            terminal().out().println(Json.write(ScreeningJson.result("", result), true));
        } else {
            terminal().out().print(result.explain(language.locale(terminal().environment())));
        }
        return status(asked(request, policy), result);
    }

    private static Set<ListId> asked(ScreeningRequest request, MatchPolicy policy) {
        return request.lists().isEmpty() ? policy.lists() : request.lists();
    }

    private int status(Set<ListId> asked, ScreeningResult result) {
        Set<ListId> absent = new LinkedHashSet<>(asked);
        absent.removeAll(result.searched());
        result.notes().forEach(note -> terminal().err().println("screening: " + note));
        if (result.searched().isEmpty()) {
            return ExitStatus.UNTRUSTED_DATA;
        }
        return result.needsPerson() || !absent.isEmpty() || !result.conclusive()
                ? ExitStatus.NEEDS_PERSON
                : ExitStatus.NOTHING_FOUND;
    }
}
