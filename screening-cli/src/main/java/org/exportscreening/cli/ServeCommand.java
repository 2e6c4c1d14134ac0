package org.exportscreening.cli;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.exportscreening.cli.web.PageServer;
import org.exportscreening.list.store.StoreStatus;
import org.exportscreening.list.store.StoredSnapshot;
import org.exportscreening.rules.DecisionRecord;
import org.exportscreening.rules.ExportScreening;
import org.exportscreening.rules.Transaction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code serve}: the page, for a browser on this computer. */
@Command(
        name = "serve",
        description = {
            "Serves a page to a browser on this computer: search, interview, batches, decisions, and the same JSON over HTTP.",
            "Open the link that it shows; Ctrl-C ends it. /openapi.json describes the HTTP interface."
        },
        sortOptions = false)
final class ServeCommand extends ScreeningCommand {
    private static final int HIGHEST_PORT = 65_535;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The port, or 0 for a free one (default: ${DEFAULT-VALUE}).")
    private int port = 8077;

    ServeCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int execute() {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new InputException("--port " + port + ": expected a port from 0 to " + HIGHEST_PORT);
        }
        DecisionDesk desk = new DecisionDesk(decisionLog(), terminal().clock());
        ServedData data = new ServedData(this::compiled, lists -> screening(lists, desk), this::listsInForce, desk);
        announce(data.now().screener().snapshot());
        ServeAnswers answers = new ServeAnswers(data, this::listStatus, desk, this::record, this::say, asOf());
        try (PageServer server = PageServer.start(port, answers, this::link, this::say)) {
            return serve(server);
        } catch (IOException e) {
            throw new InputException(
                    "127.0.0.1:" + port + ": can not be served: " + e.getMessage() + "; --port names another port");
        }
    }

    /** One after the other: each keeps rulebook and lists for a replay. */
    private synchronized DecisionRecord record(Transaction given, ExportScreening screening) {
        kept(screening);
        return DecisionRecord.of(
                screening,
                given,
                asOf(),
                screening.determine(given.orOn(asOf())),
                null,
                terminal().clock().instant());
    }

    /** Until the program is ended. */
    private int serve(PageServer server) {
        say("serving on http://127.0.0.1:" + server.port() + "/, for this computer only; Ctrl-C ends it");
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            say("ended");
        }
        return ExitStatus.NOTHING_FOUND;
    }

    private void link(String address) {
        say("to let a browser in, open this once: " + address);
    }

    private void say(String message) {
        terminal().err().println("screening: " + message);
    }

    private String listsInForce() {
        return ownLists()
                ? ""
                : store().snapshots().stream()
                        .map(StoredSnapshot::id)
                        .findFirst()
                        .orElse("");
    }

    private Map<String, Object> listStatus() {
        if (!ownLists()) {
            StoreStatus status = store().status();
            StoredSnapshot current = status.current();
            if (current != null) {
                return ListStatusTree.imported(status, current);
            }
        }
        return ListStatusTree.notImported(snapshot().info());
    }
}
