package org.exportscreening.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.exportscreening.cli.batch.BatchException;
import org.exportscreening.cli.decision.DecisionLogException;
import org.exportscreening.list.ListDataException;
import org.exportscreening.rules.json.Dates;
import org.exportscreening.rules.json.JsonException;
import org.exportscreening.rules.json.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The {@code screening} command. Without a subcommand it runs the demo. */
@Command(
        name = "screening",
        description = "Restricted-party screening and export license determination.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit status: 0 nothing found, or no license required; 1 something needs a person; 2 bad usage or unreadable input;",
            "3 the list data cannot be trusted.",
            "",
            "An answer is not legal advice, and finding nothing is no permission."
        },
        sortOptions = false,
        subcommands = {
            NameCommand.class,
            NamesCommand.class,
            WatchCommand.class,
            TransactionCommand.class,
            TransactionsCommand.class,
            ReplayCommand.class,
            DecideCommand.class,
            DecisionsCommand.class,
            AuditCommand.class,
            ClassifyCommand.class,
            ListsCommand.class,
            RulesCommand.class,
            ExplainCommand.class,
            ServeCommand.class
        })
public final class Main extends ScreeningCommand {

    Main(Terminal terminal) {
        super(terminal);
    }

    /**
     * Runs the command and ends the process with its exit status.
     *
     * @param args the arguments
     */
    public static void main(String[] args) {
        Tables.readFor(args);
        System.exit(run(Terminal.system(), args));
    }

    /**
     * Runs the command.
     *
     * @param terminal streams, environment and folders
     * @param args the arguments
     * @return the exit status
     */
    static int run(Terminal terminal, String... args) {
        PrintWriter err = new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8);
        CommandLine line = new CommandLine(new Main(terminal), new CommandFactory(terminal))
                .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(err)
                .registerConverter(LocalDate.class, Main::date)
                .registerConverter(Double.class, text -> convert(text, Double::valueOf, "a number such as 0.85"))
                .registerConverter(Integer.class, text -> convert(text, Integer::valueOf, "a whole number such as 10"))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler((e, a) -> usage(e, err))
                .setExecutionExceptionHandler(
                        (e, c, r) -> failure(e, Arrays.asList(args).contains("--debug"), err));
        line.setExecutionStrategy(Main::execute);
        int status = withinMemory(() -> line.execute(args), err);
        terminal.out().flush();
        if (terminal.out().checkError()) {
            err.println("screening: the output could not be written in full");
            return ExitStatus.BAD_INPUT;
        }
        return status;
    }

    /** Too little memory is no answer: it must not look like "needs a person", nor like a crash. */
    static int withinMemory(IntSupplier run, PrintWriter err) {
        try {
            return run.getAsInt();
        } catch (OutOfMemoryError e) {
            err.println("screening: out of memory; give Java more, for example JAVA_TOOL_OPTIONS=-Xmx1g");
        } catch (StackOverflowError e) {
            err.println("screening: the input is nested too deeply");
        }
        return ExitStatus.BAD_INPUT;
    }

    /** An option before the command's name would be that of the demo, and silently do nothing. */
    private static int execute(CommandLine.ParseResult parsed) {
        if (parsed.hasSubcommand() && !parsed.matchedOptions().isEmpty()) {
            throw new ParameterException(
                    parsed.commandSpec().commandLine(),
                    "options stand after the command: "
                            + parsed.subcommand().commandSpec().name() + " ... "
                            + parsed.matchedOptions().get(0).longestName());
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static <T> T convert(String text, Function<String, T> conversion, String expected) {
        try {
            return conversion.apply(text);
        } catch (NumberFormatException e) {
            throw new CommandLine.TypeConversionException("expected " + expected + ", found \"" + text + "\"");
        }
    }

    private static LocalDate date(String text) {
        return Dates.parse(text)
                .orElseThrow(() -> new CommandLine.TypeConversionException(
                        "expected " + Dates.expected(text) + ", found \"" + text + "\"" + Dates.hint(text)));
    }

    private static int usage(ParameterException e, PrintWriter err) {
        String name = e.getCommandLine().getCommandSpec().qualifiedName();
        err.println(name + ": " + firstLine(e) + suggestion(e) + " (" + name + " --help lists what is valid)");
        return ExitStatus.BAD_INPUT;
    }

    private static String suggestion(ParameterException e) {
        if (!(e instanceof CommandLine.UnmatchedArgumentException unmatched)) {
            return "";
        }
        CommandLine.Model.CommandSpec command = e.getCommandLine().getCommandSpec();
        String asked = unmatched.getUnmatched().get(0);
        return Nearest.hint(
                asked,
                unmatched.isUnknownOption()
                        ? command.optionsMap().keySet()
                        : command.subcommands().keySet());
    }

    private static int failure(Exception e, boolean debug, PrintWriter err) {
        if (debug) {
            e.printStackTrace(err);
        }
        if (e instanceof ListDataException) {
            err.println("screening: " + firstLine(e));
            return ExitStatus.UNTRUSTED_DATA;
        }
        if (e instanceof DecisionLogException log) {
            err.println("screening: " + firstLine(e));
            return log.damaged() ? ExitStatus.UNTRUSTED_DATA : ExitStatus.BAD_INPUT;
        }
        if (e instanceof InputException
                || e instanceof BatchException
                || e instanceof JsonException
                || e instanceof UncheckedIOException) {
            err.println("screening: " + firstLine(e));
            return ExitStatus.BAD_INPUT;
        }
        err.println("screening: internal error: " + e.getClass().getSimpleName() + ": " + firstLine(e)
                + (debug ? "" : " (--debug shows where)"));
        return ExitStatus.BAD_INPUT;
    }

    private static String firstLine(Exception e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    @Override
    int execute() {
        return new Demo(terminal(), screening()).run();
    }
}
