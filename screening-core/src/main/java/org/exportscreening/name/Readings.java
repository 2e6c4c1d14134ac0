package org.exportscreening.name;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.exportscreening.name.han.HanNames;
import org.exportscreening.name.han.HanRendering;
import org.exportscreening.name.han.HanWord;
import org.exportscreening.name.script.JapaneseNames;
import org.exportscreening.name.script.Transliterator;

/**
 * How a name in another script may be read in Latin letters. A Chinese name is read by sound, and where it names an
 * organization also by meaning; a Japanese one never by its Chinese sound. Immutable and thread-safe.
 */
final class Readings {

    /** Of each further translation of a word there is a reading of its own; more than these cost time and find nothing. */
    private static final int MOST = 16;

    private static final int SHORTEST_NAME = 4;

    private final HanNames han = HanNames.bundled();
    private final Transliterator transliterator = Transliterator.bundled();

    private Readings() {}

    static Readings bundled() {
        return new Readings();
    }

    /** Traditional characters in their simplified form; Japanese ones stay as they are. */
    String simplified(String hanWord) {
        return JapaneseNames.bundled().isJapanese(hanWord) ? hanWord : han.simplify(hanWord);
    }

    /** The readings, the most usual first, without repetition; empty when no table has the letters. */
    Map<String, ReadAs> of(String name) {
        Map<String, ReadAs> readings = new LinkedHashMap<>();
        String folded = Letters.fold(name);
        boolean isHan = folded.codePoints().anyMatch(Words::isHan);
        if (isHan && !JapaneseNames.bundled().isJapanese(folded)) {
            chinese(folded, readings);
        } else {
            bySound(name, readings);
        }
        return readings;
    }

    private static void add(String reading, ReadAs readAs, Map<String, ReadAs> readings) {
        if (!reading.isBlank() && readings.size() < MOST) {
            readings.putIfAbsent(reading, readAs);
        }
    }

    private void chinese(String name, Map<String, ReadAs> readings) {
        List<HanRendering> renderings = han.render(name);
        boolean known = renderings.stream().anyMatch(rendering -> rendering.kind() == HanRendering.Kind.CURATED);
        for (HanRendering rendering : renderings) {
            if (!isShortForm(rendering)) {
                // Of a known name, what its words mean is not what it is called.
                ReadAs meant = known ? ReadAs.ALTERNATIVE : ReadAs.USUAL;
                ReadAs readAs = switch (rendering.kind()) {
                    case CURATED -> ReadAs.KNOWN;
                    case GLOSSED -> meant;
                    case PERSON, PINYIN -> ReadAs.USUAL;
                };
                add(rendering.text(), readAs, readings);
            }
        }
        for (HanRendering rendering : renderings) {
            List<HanWord> words = rendering.words();
            for (int i = 0; i < words.size(); i++) {
                for (String alternative : words.get(i).alternatives()) {
                    add(with(words, i, alternative), ReadAs.ALTERNATIVE, readings);
                }
            }
        }
    }

    /** "BIT" is short for much else. */
    private static boolean isShortForm(HanRendering rendering) {
        return rendering.kind() == HanRendering.Kind.CURATED && rendering.text().length() < SHORTEST_NAME;
    }

    private static String with(List<HanWord> words, int changed, String alternative) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            texts.add(i == changed ? alternative : words.get(i).latin());
        }
        return String.join(" ", texts);
    }

    /** Word by word; the second spellings of all words go together, for they mostly follow one system. */
    private void bySound(String name, Map<String, ReadAs> readings) {
        List<List<String>> spellings = new ArrayList<>();
        int most = 0;
        for (String word : Words.of(Letters.compatible(name))) {
            List<String> latin = spellings(word);
            spellings.add(latin);
            most = Math.max(most, latin.size());
        }
        for (int i = 0; i < most; i++) {
            int choice = i;
            String reading = spellings.stream()
                    .filter(latin -> !latin.isEmpty())
                    .map(latin -> latin.get(Math.min(choice, latin.size() - 1)))
                    .collect(Collectors.joining(" "));
            add(reading, ReadAs.USUAL, readings);
        }
    }

    private List<String> spellings(String word) {
        if (word.charAt(0) < 0x250) {
            return List.of(word);
        }
        if (Words.isHan(word.codePointAt(0))) {
            return JapaneseNames.bundled().readings(word);
        }
        return transliterator.latin(word);
    }
}
