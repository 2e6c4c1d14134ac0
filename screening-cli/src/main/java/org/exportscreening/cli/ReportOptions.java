package org.exportscreening.cli;

import java.nio.file.Path;
import java.util.function.Supplier;
import javax.annotation.Nullable;
import picocli.CommandLine.Option;

/** Whether and where a report for a person is written. */
final class ReportOptions {
    @Nullable
    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write a report as one HTML file as well, to be read, printed and filed.")
    private Path html;

    boolean asked() {
        return html != null;
    }

    /**
     * Writes the report, if one was asked for; the file appears only once it is whole.
     *
     * @param page the document, made only then
     */
    void write(Supplier<String> page) {
        if (html != null) {
            WholeFile.write(html, page.get());
        }
    }
}
