/**
 * What makes two spellings of a name comparable: normalization to tokens, the script they are written in, and the small
 * tables of words that say little about who is meant (legal forms, titles, trade and place words).
 */
package org.exportscreening.name;
