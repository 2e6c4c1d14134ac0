/** Placeholder. */
package org.exportscreening.bench;
