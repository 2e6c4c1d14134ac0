package org.exportscreening.list.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.Nullable;

/**
 * The id of a snapshot. Its number orders the snapshots, for a clock may be set back; its day is for people.
 *
 * @param number counted from 1
 * @param day the day of the import (UTC)
 */
record SnapshotId(int number, LocalDate day) implements Comparable<SnapshotId> {

    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,8})-(\\d{4}-\\d{2}-\\d{2})");

    /** Reads an id; null when the text is none. */
    @Nullable
    static SnapshotId parse(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? new SnapshotId(Integer.parseInt(parts.group(1)), LocalDate.parse(parts.group(2)))
                : null;
    }

    static SnapshotId of(int number, Instant imported) {
        return new SnapshotId(number, imported.atZone(ZoneOffset.UTC).toLocalDate());
    }

    @Override
    public int compareTo(SnapshotId other) {
        int byNumber = Integer.compare(number, other.number);
        return byNumber == 0 ? day.compareTo(other.day) : byNumber;
    }

    @Override
    public String toString() {
        return number + "-" + day;
    }
}
