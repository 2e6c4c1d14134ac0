/**
 * Names in other scripts, in Latin letters: a small table for each script, and keys under which the spellings that one name
 * has in Latin letters meet. Chinese characters are left to others, except in Japanese names. Stands on the JDK alone.
 */
package org.exportscreening.name.script;
