package org.exportscreening.match;

/** Edit distance: insertions, deletions, substitutions, and swaps of neighbors (optimal string alignment). */
final class Edits {

    private Edits() {}

    /** The distance, or anything greater than {@code most} when it is greater than that. */
    static int between(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        // What both begin and end with adds no edit.
        int from = 0;
        int shorter = Math.min(a.length(), b.length());
        while (from < shorter && a.charAt(from) == b.charAt(from)) {
            from++;
        }
        int n = a.length();
        int m = b.length();
        while (n > from && m > from && a.charAt(n - 1) == b.charAt(m - 1)) {
            n--;
            m--;
        }
        if (n == from || m == from) {
            return Math.max(n, m) - from;
        }
        return between(a, b, from, n - from, m - from, most);
    }

    private static int between(String a, String b, int from, int n, int m, int most) {
        int[] beforeLast = new int[m + 1];
        int[] last = new int[m + 1];
        int[] row = new int[m + 1];
        for (int j = 0; j <= m; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= n; i++) {
            row[0] = i;
            int least = i;
            char x = a.charAt(from + i - 1);
            for (int j = 1; j <= m; j++) {
                char y = b.charAt(from + j - 1);
                int cost = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + (x == y ? 0 : 1));
                if (i > 1 && j > 1 && x == b.charAt(from + j - 2) && y == a.charAt(from + i - 2)) {
                    cost = Math.min(cost, beforeLast[j - 2] + 1);
                }
                row[j] = cost;
                least = Math.min(least, cost);
            }
            if (least > most) {
                return most + 1;
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[m];
    }
}
