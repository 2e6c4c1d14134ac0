package org.exportscreening.name.han;

import java.util.ArrayList;
import java.util.List;
import org.exportscreening.name.han.HanWord.Kind;
import org.exportscreening.name.han.Segmenter.Piece;

/**
 * All that is needed to read names, loaded together when the first Chinese name comes along.
 *
 * @param characters traditional and simplified characters
 * @param pinyin the sounds
 * @param surnames the surnames
 * @param knownNames whole names of organizations
 * @param names cuts a name into words, organizations among them
 * @param words the same without organizations
 * @param shortWords the same with short words only
 */
record Tables(
        Characters characters,
        Pinyin pinyin,
        Surnames surnames,
        KnownNames knownNames,
        Segmenter names,
        Segmenter words,
        Segmenter shortWords) {

    /** Words of more characters than this fall into parts when they are spelled by sound. */
    private static final int LONGEST_SHORT_WORD = 3;

    static Tables bundled() {
        return Holder.BUNDLED;
    }

    /** Loads on first use, once. */
    private static final class Holder {
        private static final Tables BUNDLED = load();
    }

    static Tables load() {
        Pinyin pinyin = Pinyin.load();
        Lexicon lexicon = Lexicon.load(pinyin);
        return new Tables(
                Characters.load(),
                pinyin,
                Surnames.load(pinyin),
                new KnownNames(lexicon),
                new Segmenter(lexicon),
                new Segmenter(lexicon.withoutOrganizations()),
                new Segmenter(lexicon.shortWords(LONGEST_SHORT_WORD)));
    }

    /** Known words translated, the rest by sound. */
    List<HanWord> glossed(List<String> parts) {
        return read(parts, names, false);
    }

    /** The same, but names of organizations are cut into words like any other. */
    List<HanWord> glossedWithoutNames(List<String> parts) {
        return read(parts, words, false);
    }

    /** Everything by sound, word by word. */
    List<HanWord> sounds(List<String> parts) {
        return read(parts, shortWords, true);
    }

    private List<HanWord> read(List<String> parts, Segmenter segmenter, boolean bySound) {
        List<HanWord> read = new ArrayList<>();
        for (String part : parts) {
            for (Piece piece : segmenter.cut(part)) {
                Kind kind = bySound ? kindOfSound(piece.kind()) : piece.kind();
                List<String> readings = bySound ? sound(piece, segmenter) : readings(piece, segmenter);
                if (!readings.isEmpty()) {
                    read.add(new HanWord(piece.source(), kind, readings));
                }
            }
        }
        return read;
    }

    /** Legal forms stay such, also as {@code youxian gongsi}: they say nothing about who is meant. */
    private static Kind kindOfSound(Kind kind) {
        return kind == Kind.BRAND || kind == Kind.LEGAL_FORM ? kind : Kind.PINYIN;
    }

    private List<String> readings(Piece piece, Segmenter segmenter) {
        return switch (piece.kind()) {
            case NUMBER -> Numerals.readings(piece.source());
            case PINYIN -> pinyin.read(piece.source());
            case GLOSS, PLACE, LEGAL_FORM -> segmenter.readings(piece);
            case BRAND -> piece.isForeign() ? List.of(piece.source()) : segmenter.readings(piece);
        };
    }

    private List<String> sound(Piece piece, Segmenter segmenter) {
        List<String> sound = pinyin.read(piece.word());
        return sound.isEmpty() ? readings(piece, segmenter) : sound;
    }
}
