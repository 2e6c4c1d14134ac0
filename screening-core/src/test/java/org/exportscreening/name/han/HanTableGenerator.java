package org.exportscreening.name.han;

import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.VersionInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Writes {@code pinyin.txt} and {@code traditional.txt} anew from the transliterators of ICU4J. Run its {@code main} with the
 * folder of the resources as argument, after an update of ICU4J.
 */
final class HanTableGenerator {

    /** Characters that ICU simplifies, but that simplified names have too: 乾 is qian in them, 著 zhu. */
    private static final String KEPT = "乾著俱姊跤藉";

    private static final int PAIRS_ON_A_LINE = 30;

    private final Transliterator hanToLatin = Transliterator.getInstance("Han-Latin");
    private final Transliterator simplify = Transliterator.getInstance("Traditional-Simplified");

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        HanTableGenerator generator = new HanTableGenerator();
        Files.writeString(folder.resolve("pinyin.txt"), generator.pinyin());
        Files.writeString(folder.resolve("traditional.txt"), generator.traditional());
    }

    /** The basic block and extension A, each character as a text. */
    static String[] characters() {
        return IntStream.concat(IntStream.rangeClosed(0x3400, 0x4dbf), IntStream.rangeClosed(0x4e00, 0x9fff))
                .mapToObj(Character::toString)
                .toArray(String[]::new);
    }

    /** The sound of a character as ICU has it: no tone, {@code v} for ü; empty when it has none. */
    String sound(String character) {
        String sound = Normalizer.normalize(hanToLatin.transliterate(character), Normalizer.Form.NFD)
                .replace("u\u0308", "v")
                .replaceAll("\\p{M}", "");
        return sound.matches("[a-z]+") ? sound : "";
    }

    /** The simplified form of a character as ICU has it; itself when it has none. */
    String simplified(String character) {
        String simplified = simplify.transliterate(character);
        return simplified.length() == 1 && !KEPT.contains(character) ? simplified : character;
    }

    private String pinyin() {
        Map<String, StringBuilder> bySound = new TreeMap<>();
        for (String character : characters()) {
            String sound = sound(character);
            if (!sound.isEmpty() && simplified(character).equals(character)) {
                bySound.computeIfAbsent(sound, s -> new StringBuilder()).append(character);
            }
        }
        StringBuilder text = new StringBuilder("""
                # The usual sound of each simplified Chinese character (basic block and extension A): Hanyu pinyin without
                # tones, v for u with two dots. On a line: a syllable, a blank, all characters that sound so.
                # Generated from ICU4J %s, Han-Latin, by HanTableGenerator; what names need otherwise is in polyphones.txt.
                """.formatted(VersionInfo.ICU_VERSION.getMajor()));
        bySound.forEach((sound, characters) ->
                text.append(sound).append(' ').append(characters).append('\n'));
        return text.toString();
    }

    private String traditional() {
        StringBuilder text = new StringBuilder("""
                # Traditional characters, each followed by the simplified one that usually stands for it.
                # Generated from ICU4J %s, Traditional-Simplified, by HanTableGenerator.
                """.formatted(VersionInfo.ICU_VERSION.getMajor()));
        int pairs = 0;
        for (String character : characters()) {
            String simplified = simplified(character);
            if (!simplified.equals(character)) {
                text.append(character).append(simplified);
                pairs++;
                if (pairs % PAIRS_ON_A_LINE == 0) {
                    text.append('\n');
                }
            }
        }
        return text.append('\n').toString();
    }
}
