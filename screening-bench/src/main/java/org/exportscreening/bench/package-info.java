/** How fast names are screened and transactions are determined, measured with JMH. Nothing here is part of the library. */
package org.exportscreening.bench;
