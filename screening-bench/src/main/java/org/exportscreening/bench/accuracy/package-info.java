/**
 * The accuracy harness: how many listed parties are found under another spelling, and how many ordinary names raise an alarm.
 * It asks the library through its public API only, so that it measures what a user gets.
 */
package org.exportscreening.bench.accuracy;
