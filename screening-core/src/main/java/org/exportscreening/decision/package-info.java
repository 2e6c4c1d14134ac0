/** What persons decided about matches: that a party is the listed one, or that it is another of a similar name. */
package org.exportscreening.decision;
