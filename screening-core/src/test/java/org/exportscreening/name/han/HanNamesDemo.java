package org.exportscreening.name.han;

import java.nio.charset.StandardCharsets;
import java.util.Scanner;

/** Prints the renderings of the names on standard input, one a line. */
final class HanNamesDemo {

    private HanNamesDemo() {}

    public static void main(String[] arguments) {
        Scanner names = new Scanner(System.in, StandardCharsets.UTF_8);
        while (names.hasNextLine()) {
            String name = names.nextLine();
            System.out.println(name);
            for (HanRendering rendering : HanNames.bundled().render(name)) {
                System.out.println("    " + rendering.kind() + " " + rendering.text());
                if (arguments.length > 0) {
                    rendering.words().forEach(word -> System.out.println("        " + word));
                }
            }
        }
    }
}
