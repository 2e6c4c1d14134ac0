/**
 * How fast names are found, against other ways to find them, on the same names and in the same run; and a gate that fails when
 * the library loses its lead. See {@code docs/BENCHMARKS.md}. Nothing here is part of the library.
 */
package org.exportscreening.bench.speed;
