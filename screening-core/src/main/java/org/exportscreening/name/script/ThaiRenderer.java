package org.exportscreening.name.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;

/**
 * Thai, roughly after the royal system: vowels written first move behind their consonant, tone goes, two consonants without
 * a vowel get an o between them. Syllables that Thai does not mark are not found; the result is for fuzzy comparison only.
 */
final class ThaiRenderer implements Renderer {

    /** The one vowel of two characters that a table of characters would get wrong: the second is a consonant elsewhere. */
    private static final String LONG_UA = "ัว";

    private final Map<String, Letter> letters = new HashMap<>();

    ThaiRenderer() {
        for (String[] entry : Resources.entries("thai.txt")) {
            String last = entry.length > 3 ? entry[3] : entry[2];
            letters.put(entry[0], new Letter(entry[1].charAt(0), entry[2].replace("-", ""), last.replace("-", "")));
        }
    }

    @Override
    public void render(String word, Spellings spellings) {
        List<Letter> sounds = sounds(word);
        StringBuilder latin = new StringBuilder(word.length() * 2);
        boolean afterVowel = false;
        for (int i = 0; i < sounds.size(); i++) {
            Letter sound = sounds.get(i);
            boolean vowelNext = i + 1 < sounds.size() && sounds.get(i + 1).role != 'c';
            if (sound.role != 'c') {
                latin.append(sound.first);
            } else if (afterVowel && !vowelNext) {
                latin.append(sound.last);
            } else {
                latin.append(sound.first);
                if (!vowelNext && i + 1 < sounds.size() && !opensCluster(sounds, i + 1)) {
                    latin.append('o');
                    afterVowel = true;
                    continue;
                }
            }
            afterVowel = sound.role != 'c';
        }
        spellings.add(latin.toString().replace("aii", "ai"));
    }

    /** Two consonants may start a syllable when the second is r, l or w: pra, khlong, kwang. */
    private static boolean opensCluster(List<Letter> sounds, int second) {
        return "rlw".contains(sounds.get(second).first)
                && second + 1 < sounds.size()
                && sounds.get(second + 1).role != 'c';
    }

    private List<Letter> sounds(String word) {
        List<Letter> sounds = new ArrayList<>();
        Letter waiting = null;
        for (int i = 0; i < word.length(); i++) {
            Letter letter = letterAt(word, i);
            i += word.startsWith(LONG_UA, i) ? 1 : 0;
            boolean silenced = i + 1 < word.length() && word.charAt(i + 1) == '์';
            if (letter == null || letter.role == 'm' || silenced) {
                continue;
            }
            if (letter.role == 'p') {
                waiting = letter;
                continue;
            }
            sounds.add(letter);
            if (waiting != null) {
                sounds.add(waiting);
                waiting = null;
            }
        }
        return sounds;
    }

    @Nullable
    private Letter letterAt(String word, int at) {
        return letters.get(word.startsWith(LONG_UA, at) ? LONG_UA : word.substring(at, at + 1));
    }

    private record Letter(char role, String first, String last) {}
}
