/**
 * Names written in Chinese characters, read as the English and pinyin names that lists of restricted parties print.
 *
 * <p>{@link org.exportscreening.name.han.HanNames} is the entrance. Behind it: characters become simplified ones, a small
 * dynamic program cuts the name into known words (organizations, places, legal forms, words of trade) and the rest, and each
 * piece is translated or spelled in pinyin. All tables are text files of this package; they are read when the first Chinese
 * name comes along. Everything here is immutable and thread-safe.
 */
package org.exportscreening.name.han;
