package org.exportscreening.match;

import java.util.Arrays;
import org.exportscreening.flat.FlatFile;
import org.exportscreening.flat.FlatWriter;
import org.exportscreening.flat.RecordReader;
import org.exportscreening.flat.RecordWriter;
import org.exportscreening.name.WordKind;

/** Words as flat records; their letters stand among the texts. Stateless. */
final class WordRecord {

    private static final String SECTION = "words";

    private WordRecord() {}

    static void write(Word[] words, Texts texts, FlatWriter out) {
        out.records(SECTION, Arrays.asList(words), (word, record) -> write(word, texts, record));
    }

    static Word[] read(FlatFile in, Texts texts) {
        WordKind[] kinds = WordKind.values();
        return in.records(SECTION, record -> read(record, texts, kinds)).toArray(new Word[0]);
    }

    private static void write(Word word, Texts texts, RecordWriter out) {
        out.number(texts.find(word.text())).number(texts.find(word.key())).constant(word.kind());
        out.text(word.sound().equals(word.text()) ? null : word.sound())
                .text(word.frame())
                .flag(word.fuzzy());
    }

    private static Word read(RecordReader in, Texts texts, WordKind[] kinds) {
        String text = texts.text(in.integer());
        String key = texts.text(in.integer());
        WordKind kind = in.constant(kinds);
        String sound = in.textOrNull();
        String frame = in.text();
        return new Word(text, key, kind, sound == null ? text : sound, frame, in.flag());
    }
}
