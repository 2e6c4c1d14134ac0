package org.exportscreening.rules.rulebook;

import javax.annotation.Nullable;

/**
 * An announcement that a provision, though it stands in the text, is not enforced. It changes no law: an answer reports what the
 * text says and that it is not enforced. Immutable.
 *
 * @param period the days for which it was announced
 * @param citation the announcement
 * @param when the transactions that it reaches; null: all
 * @param note what a reader should know, or null
 */
public record EnforcementNotice(
        EffectivePeriod period,
        String citation,
        @Nullable Condition when,
        @Nullable String note) {}
