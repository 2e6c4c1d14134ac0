package org.exportscreening.cli.batch;

import java.io.IOException;
import java.io.InputStream;

/**
 * What the bytes of a text that is not UTF-8 look like: Chinese in GB 18030, a language of Western Europe in Windows-1252, or
 * neither. Not thread-safe.
 */
final class ByteStatistics {
    /** Of a hundred bytes beyond ASCII, so many stand in a pair that GB 2312 assigns, where the text is Chinese. */
    private static final int CHINESE_PERCENT = 90;

    /** From as many pairs on, the rows of the syllables in EUC-KR tell Korean from Chinese. */
    private static final int KOREAN_PAIRS = 6;

    /** Euro, ellipsis, quotation marks, dashes, trademark, no-break space, copyright, guillemets and degree in Windows-1252. */
    private static final String WESTERN_SIGNS =
            "\u0080\u0085\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0099\u00A0\u00A9\u00AB\u00AE\u00B0\u00BB";

    private long high;
    private long inChinesePairs;
    private long pairs;
    private long hangul;
    private long beyondAscii;
    private long asciiLettersBeside;

    private int lead = -1;
    private int fourBytes;
    private long wordAscii;
    private long wordHigh;

    static ByteStatistics of(InputStream in) throws IOException {
        ByteStatistics statistics = new ByteStatistics();
        byte[] buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            for (int i = 0; i < n; i++) {
                statistics.add(buffer[i] & 0xFF);
            }
        }
        statistics.endWord();
        return statistics;
    }

    boolean chinese() {
        return high > 0 && inChinesePairs * 100 >= high * CHINESE_PERCENT;
    }

    /** Whether all pairs stand where EUC-KR has its syllables, which is hardly so in Chinese but of the shortest texts. */
    boolean korean() {
        return chinese() && pairs >= KOREAN_PAIRS && hangul == pairs;
    }

    /** In a word of a Western language, letters with a mark are the fewer; in other scripts nearly all bytes are beyond ASCII. */
    boolean western() {
        return asciiLettersBeside >= beyondAscii;
    }

    private void add(int b) {
        pair(b);
        if (b >= 0x80 && WESTERN_SIGNS.indexOf(b) < 0) {
            wordHigh++;
        } else if ((b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z')) {
            wordAscii++;
        } else if (b < 0x80) {
            endWord();
        }
    }

    private void pair(int b) {
        high += b >= 0x80 ? 1 : 0;
        if (fourBytes > 0) {
            // The third and the fourth byte of a character beyond the pairs of GB 18030.
            inChinesePairs += b >= 0x80 ? 1 : 0;
            fourBytes--;
        } else if (lead >= 0) {
            if (lead >= 0xA1 && lead <= 0xF7 && b >= 0xA1 && b <= 0xFE) {
                inChinesePairs += 2;
                pairs++;
                hangul += lead >= 0xB0 && lead <= 0xC8 ? 1 : 0;
            } else if (b >= '0' && b <= '9') {
                inChinesePairs++;
                fourBytes = 2;
            }
            lead = -1;
        } else if (b >= 0x81) {
            lead = b;
        }
    }

    private void endWord() {
        if (wordHigh > 0) {
            beyondAscii += wordHigh;
            asciiLettersBeside += wordAscii;
        }
        wordHigh = 0;
        wordAscii = 0;
    }
}
