package org.exportscreening.list;

/** How many rows of a file may be unreadable. Those that are tolerated are counted in the snapshot and in every answer. */
public enum Tolerance {
    /** Up to five of a file, and none of a companion file that belongs to no entry: with more it is not the list any more. */
    FEW,
    /** Any number, as long as one row can be read. For a person to choose who has seen what is missing. */
    ANY;

    private static final int A_FEW = 5;

    /** The most rows of a file that may be unreadable. */
    int rows() {
        return this == FEW ? A_FEW : Integer.MAX_VALUE;
    }
}
