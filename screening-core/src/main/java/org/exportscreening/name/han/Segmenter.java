package org.exportscreening.name.han;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.exportscreening.name.han.HanWord.Kind;

/**
 * Cuts a name into known words, numbers and the rest. Of all ways to cut it, the cheapest: few pieces, long words, and of the
 * rest what looks like a brand, two or three characters. The prices below say how much of each is worth the other.
 */
final class Segmenter {

    /** Read as a number without {@code 第} only before one of these. */
    private static final List<String> COUNTED = List.of(
            "所", "院", "厂", "部", "局", "师", "军", "旅", "团", "室", "处", "研究", "设计院", "基地", "世纪", "总队", "支队", "大队", "分厂",
            "分院", "医院", "中学", "工程局", "工厂", "系", "航务");

    /** One character is a word of its own after a number, at the end of the name proper, or when it divides: X县, X区. */
    private static final String DIVIDERS = "市县区镇";

    /** A longer rest is cut; it is no name of anything. */
    private static final int LONGEST_REST = 24;

    private final Lexicon lexicon;

    Segmenter(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * A piece of a name.
     *
     * @param source its characters
     * @param word the same without the suffix of a place
     * @param kind {@link Kind#PINYIN} for what is not known
     */
    record Piece(String source, String word, Kind kind) {
        Piece(String source, Kind kind) {
            this(source, source, kind);
        }

        /** Whether it is in Latin letters already. */
        boolean isForeign() {
            return isAscii(source.charAt(source.length() - 1));
        }
    }

    /** The cheapest way to a place in the text whose last piece is of a kind. */
    private record Way(double price, Piece piece, Way before) {
        boolean endsWith(Kind kind) {
            return piece.kind() == kind;
        }
    }

    private static final Way START = beginning();

    @SuppressWarnings("NullAway") // the one way with nothing before it; never followed
    private static Way beginning() {
        return new Way(0, new Piece("", Kind.LEGAL_FORM), null);
    }

    /** The readings of a known word; empty for all other pieces. */
    List<String> readings(Piece piece) {
        return lexicon.readings(piece.word());
    }

    /** Cuts a text without blanks or brackets. */
    List<Piece> cut(String text) {
        Way[][] ways = new Way[text.length() + 1][Kind.values().length];
        ways[0][Kind.LEGAL_FORM.ordinal()] = START;
        for (int i = 0; i < text.length(); i++) {
            int foreign = foreignEnd(text, i);
            List<Lexicon.Match> matches = foreign > i ? List.of() : lexicon.at(text, i);
            for (Way way : ways[i]) {
                if (way != null && foreign > i) {
                    offer(ways, foreign, way, 0.5, new Piece(text.substring(i, foreign), Kind.BRAND));
                } else if (way != null) {
                    go(text, i, matches, way, ways);
                }
            }
        }
        return pieces(cheapest(ways[text.length()]));
    }

    private void go(String text, int start, List<Lexicon.Match> matches, Way way, Way[][] ways) {
        int number = Numerals.end(text, start);
        if (number > start && isNumber(text, start, number)) {
            offer(ways, number, way, 0.9, new Piece(text.substring(start, number), Kind.NUMBER));
        }
        for (Lexicon.Match match : matches) {
            if (match.end() - start > 1 || mayStandAlone(text, start, way)) {
                Piece piece = new Piece(
                        text.substring(start, match.end()), text.substring(start, match.wordEnd()), match.kind());
                offer(ways, match.end(), way, priceOfWord(piece, way), piece);
            }
        }
        if (!way.endsWith(Kind.PINYIN) || way.piece().source().length() == LONGEST_REST) {
            int last = Math.min(text.length(), start + LONGEST_REST);
            for (int end = start + 1; end <= last && foreignEnd(text, end - 1) == end - 1; end++) {
                offer(ways, end, way, priceOfRest(end - start), new Piece(text.substring(start, end), Kind.PINYIN));
            }
        }
    }

    private static void offer(Way[][] ways, int end, Way before, double price, Piece piece) {
        Way way = new Way(before.price() + price, piece, before);
        Way best = ways[end][piece.kind().ordinal()];
        if (best == null || way.price() < best.price()) {
            ways[end][piece.kind().ordinal()] = way;
        }
    }

    private static double priceOfWord(Piece piece, Way way) {
        int length = piece.source().length();
        if (length > 1) {
            return 1 - (piece.kind() == Kind.BRAND ? 0.045 : 0.04) * Math.min(length, 12);
        }
        if (way.endsWith(Kind.NUMBER)) {
            return 0.9;
        }
        return DIVIDERS.contains(piece.source()) ? 0.6 : 1.2;
    }

    private static double priceOfRest(int length) {
        return switch (length) {
            case 1 -> 2;
            case 2 -> 1.9;
            case 3 -> 2.3;
            default -> 3.3 + 0.9 * (length - 4);
        };
    }

    private boolean mayStandAlone(String text, int start, Way way) {
        if (way.endsWith(Kind.NUMBER)) {
            return true;
        }
        boolean last = start == text.length() - 1 || lexicon.isLegalForm(text.substring(start + 1));
        return start > 0 && (last || DIVIDERS.indexOf(text.charAt(start)) >= 0);
    }

    private static boolean isNumber(String text, int start, int end) {
        return Numerals.isOrdinal(text.substring(start, end))
                || isAscii(text.charAt(start))
                || COUNTED.stream().anyMatch(counted -> text.startsWith(counted, end));
    }

    /** Where a word in Latin letters at this index ends; digits alone are a number, not a word. */
    private static int foreignEnd(String text, int start) {
        int end = start;
        boolean letters = false;
        while (end < text.length() && isAscii(text.charAt(end))) {
            letters |= text.charAt(end) >= 'a';
            end++;
        }
        return letters ? end : start;
    }

    private static boolean isAscii(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    private static Way cheapest(Way[] ways) {
        Way best = START;
        for (Way way : ways) {
            if (way != null && (best == START || way.price() < best.price())) {
                best = way;
            }
        }
        return best;
    }

    private static List<Piece> pieces(Way last) {
        Deque<Piece> pieces = new ArrayDeque<>();
        for (Way way = last; way != START; way = way.before()) {
            pieces.addFirst(way.piece());
        }
        return List.copyOf(pieces);
    }
}
