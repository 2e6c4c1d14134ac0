package org.exportscreening.rules.rulebook;

/**
 * One thing that is wrong with a rulebook, for the person who writes it. Immutable.
 *
 * @param kind what is wrong
 * @param file the file in which it is, as the rulebook names it
 * @param place a JSON pointer or a line and column; empty for the whole file
 * @param message one sentence: what was found and what was expected
 */
public record RulebookProblem(Kind kind, String file, String place, String message) {

    /** What can be wrong. */
    public enum Kind {
        /** Not readable: no JSON, an unknown property, fact or word, a value of the wrong type. */
        INVALID(true),
        /** Names a rule, list, parameter or fact that is not there. */
        UNKNOWN_REFERENCE(true),
        /** Two versions are in force on the same day. */
        OVERLAP(true),
        /** Nothing is said of some days between two versions. */
        GAP(true),
        /** A parameter has no value on a day on which a rule needs it. */
        NO_VALUE(true),
        /** A rule rests on itself. */
        CYCLE(true),
        /** Two rules say different things of the same, and neither overrides the other. */
        CONFLICT(true),
        /** A rule of a kind that decides has no effect, or one that only excepts overrides nothing. */
        NO_EFFECT(true),
        /** A branch that no transaction can reach, or that adds nothing. */
        UNREACHABLE(false),
        /** A version that does not say which act brought it. */
        MISSING_CITATION(false),
        /** A rule without a scenario in which it is met, or without one in which it is not. */
        MISSING_SCENARIO(false),
        /** A file in the rulebook's folder that its manifest does not name, and that is therefore not read. */
        UNLISTED_FILE(false);

        private final boolean error;

        Kind(boolean error) {
            this.error = error;
        }

        /**
         * Whether the rulebook is refused because of it.
         *
         * @return false for what a person should mend but an answer does not suffer from
         */
        public boolean error() {
            return error;
        }
    }

    @Override
    public String toString() {
        String where = place.isEmpty() ? file : file + (place.startsWith("/") ? " " : ":") + place;
        return where + ": " + message;
    }
}
