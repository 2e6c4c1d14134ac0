/**
 * Sentences for a person, in more than one language, kept apart from the code that says them.
 */
package org.exportscreening.text;
