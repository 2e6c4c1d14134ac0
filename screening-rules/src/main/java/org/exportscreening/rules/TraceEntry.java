package org.exportscreening.rules;

import org.exportscreening.rules.engine.RuleResult;

/**
 * One rule that was looked at, under one of its citations.
 *
 * @param citation the paragraph
 * @param rule the rule's id
 * @param result the answer
 * @param why the reason in a few words
 */
public record TraceEntry(String citation, String rule, RuleResult.Status result, String why) {}
