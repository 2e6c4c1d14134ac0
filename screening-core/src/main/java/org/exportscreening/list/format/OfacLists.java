package org.exportscreening.list.format;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.Nullable;
import org.exportscreening.list.ListId;

/**
 * Which list an entry of the Office of Foreign Assets Control stands on.
 *
 * <p>The newer XML formats say it. The CSV files and the older XML do not: the files of the SDN List and of the consolidated
 * (non-SDN) lists look alike, and an entry shows its list only in its programs. So a file is taken for consolidated when at
 * least one of its entries has no program but those of a non-SDN list; every other file is taken for the SDN List, which is
 * the stricter reading.
 */
final class OfacLists {

    /** The list of everything that is not on the SDN List; the entry names its proper list beside it. */
    static final String UMBRELLA = "Consolidated List";

    /** Programs of which an entry may also stand on the SDN List, but that no SDN entry has alone. */
    private static final Map<String, ListId> OWN_PROGRAMS = Map.of(
            "NS-PLC", ListId.PLC,
            "CMIC-EO13959", ListId.CMIC,
            "561-Related", ListId.CAP,
            "561List", ListId.CAP,
            "FSE-IR", ListId.FSE,
            "FSE-SY", ListId.FSE);

    /** The directives under this order made the Sectoral Sanctions Identifications List. */
    private static final String SECTORAL = "UKRAINE-EO13662";

    /** Programs that block when on the SDN List and impose something less when on the consolidated one. */
    private static final Set<String> MENU_BASED =
            Set.of("RUSSIA-EO14024", "CAATSA - RUSSIA", "BURMA-EO14014", "ILLICIT-DRUGS-EO14059");

    private static final Map<String, ListId> NAMES = Map.ofEntries(
            Map.entry("SDN List", ListId.SDN),
            Map.entry("Non-SDN Palestinian Legislative Council List", ListId.PLC),
            Map.entry("FSE List", ListId.FSE),
            Map.entry("Sectoral Sanctions Identifications List", ListId.SSI),
            Map.entry("CAPTA List", ListId.CAP),
            Map.entry("Non-SDN Menu-Based Sanctions List", ListId.MBS),
            Map.entry("Non-SDN CMIC List", ListId.CMIC));

    private OfacLists() {}

    /** Says whether a file whose entries have these programs is that of the consolidated lists. */
    static boolean isConsolidated(Collection<List<String>> programsOfEntries) {
        return programsOfEntries.stream()
                .anyMatch(
                        programs -> !programs.isEmpty() && OWN_PROGRAMS.keySet().containsAll(programs));
    }

    /**
     * The list of an entry of a consolidated file. An entry may stand on the sectoral and on the menu-based list at once, which
     * its programs do not tell; it is then given as sectoral.
     *
     * @return the list, or null when no program tells
     */
    @Nullable
    static ListId consolidated(List<String> programs) {
        for (String program : programs) {
            ListId list = OWN_PROGRAMS.get(program);
            if (list != null) {
                return list;
            }
        }
        if (programs.contains(SECTORAL)) {
            return ListId.SSI;
        }
        return programs.stream().anyMatch(MENU_BASED::contains) ? ListId.MBS : null;
    }

    /** Says whether an entry given as sectoral may also stand on the menu-based list. */
    static boolean mayAlsoBeMenuBased(List<String> programs) {
        return programs.contains(SECTORAL) && programs.stream().anyMatch(MENU_BASED::contains);
    }

    /** The list of this name, or null when it is unknown or {@link #UMBRELLA}. */
    @Nullable
    static ListId named(String name) {
        return NAMES.get(name);
    }

    /** For messages. */
    static String expectedPrograms() {
        return "a program of one of the lists SSI, MBS, CAP, PLC, CMIC, FSE";
    }
}
