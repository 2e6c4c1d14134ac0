package org.exportscreening.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** A visit to the page: the browser as it was let in, and what is done there again and again. */
final class Visit {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 900;

    private Visit() {}

    /** Starts a browser and opens the link of the page; where there is no browser the test is skipped. */
    static Browser begin(RunningPage page, Path work) throws Exception {
        Browser browser = Browser.start(Files.createDirectory(work.resolve("profile")));
        browser.size(WIDTH, HEIGHT);
        browser.open(page.link(), RunningPage.READY);
        return browser;
    }

    static void go(Browser browser, String tab) throws Exception {
        browser.click("a[href='#" + tab + "']");
        browser.waitFor("location.hash === '#" + tab + "'");
    }

    /** Chooses a language, and waits until the tab stands there anew in it. */
    static void language(Browser browser, String language) throws Exception {
        browser.evaluate("document.querySelector('main > *').dataset.before = 'true'");
        browser.type("#language", language);
        browser.waitFor("!document.querySelector('main > *').dataset.before");
    }

    /**
     * Leaves two pictures where {@code screening.pictures} says: as a desktop and as a phone show it.
     *
     * @param top what stands at the top
     */
    static void pictures(Browser browser, String name, String top) throws Exception {
        String folder = System.getProperty("screening.pictures");
        if (folder == null) {
            return;
        }
        Path to = Files.createDirectories(Path.of(folder));
        Files.write(to.resolve("page-" + name + ".png"), browser.picture(top));
        browser.size(390, 844);
        Files.write(to.resolve("page-" + name + "-phone.png"), browser.picture(top));
        browser.size(WIDTH, HEIGHT);
    }
}
