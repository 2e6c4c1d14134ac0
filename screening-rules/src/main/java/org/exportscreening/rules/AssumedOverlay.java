package org.exportscreening.rules;

import javax.annotation.Nullable;
import org.exportscreening.rules.rulebook.Overlay;

/**
 * What an answer assumed of a suspension that was announced but not seen published. Immutable.
 *
 * @param overlay the announcement
 * @param inForce whether it was taken as in force
 * @param chosen whether the caller said so; false: the rulebook's default
 * @param otherwise what the other assumption would lead to; null where nothing turns on it
 */
public record AssumedOverlay(
        Overlay overlay,
        boolean inForce,
        boolean chosen,
        @Nullable Finding.Consequence otherwise) {}
