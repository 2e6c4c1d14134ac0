package org.exportscreening.name.han;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** One character is a word of its own after a number, at the end of the name proper, or when it divides: X县, X与Y. */
    private static final String DIVIDERS = "市县区镇与和及";

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

    /** The cheapest way to a place in the text whose last piece is of a kind; at the beginning with nothing before it. */
    private record Way(double price, Piece piece, Optional<Way> before) {
        boolean endsWith(Kind kind) {
            return piece.kind() == kind;
        }
    }

    private static final Way START = new Way(0, new Piece("", Kind.LEGAL_FORM), Optional.empty());

    /** The readings of a known word; empty for all other pieces. */
    List<String> readings(Piece piece) {
        return lexicon.readings(piece.word());
    }

    /** Cuts a text without blanks or brackets. */
    List<Piece> cut(String text) {
        List<Map<Kind, Way>> ways = new ArrayList<>();
        for (int i = 0; i <= text.length(); i++) {
            ways.add(new EnumMap<>(Kind.class));
        }
        ways.get(0).put(Kind.LEGAL_FORM, START);
        for (int i = 0; i < text.length(); i++) {
            int foreign = foreignEnd(text, i);
            List<Lexicon.Match> matches = foreign > i ? List.of() : lexicon.at(text, i);
            for (Way way : ways.get(i).values()) {
                if (foreign > i) {
                    offer(ways, foreign, way, 0.5, new Piece(text.substring(i, foreign), Kind.BRAND));
                } else {
                    go(text, i, matches, way, ways);
                }
            }
        }
        return pieces(cheapest(ways.get(text.length())));
    }

    private void go(String text, int start, List<Lexicon.Match> matches, Way way, List<Map<Kind, Way>> ways) {
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

    private static void offer(List<Map<Kind, Way>> ways, int end, Way before, double price, Piece piece) {
        Way way = new Way(before.price() + price, piece, Optional.of(before));
        ways.get(end).merge(piece.kind(), way, (best, other) -> other.price() < best.price() ? other : best);
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

    private static Way cheapest(Map<Kind, Way> ways) {
        return ways.values().stream()
                .min(Comparator.comparingDouble(Way::price))
                .orElse(START);
    }

    private static List<Piece> pieces(Way last) {
        Deque<Piece> pieces = new ArrayDeque<>();
        Way way = last;
        while (way.before().isPresent()) {
            pieces.addFirst(way.piece());
            way = way.before().get();
        }
        return List.copyOf(pieces);
    }
}
