package org.exportscreening;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.exportscreening.list.ListCatalog;

/** A process that loads and indexes one list, and answers one query. */
final class OneQuery {

    private OneQuery() {}

    public static void main(String[] args) {
        Screener screener =
                Screener.of(ListCatalog.files(List.of(Path.of(args[0]))).load());
        ScreeningResult result = screener.screen(ScreeningRequest.of(args[1]));
        System.out.println(result.explain().toUpperCase(Locale.ROOT));
    }
}
