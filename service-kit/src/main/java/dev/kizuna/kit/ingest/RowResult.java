package dev.kizuna.kit.ingest;

import org.jspecify.annotations.Nullable;

/**
 * What became of one row of a file.
 *
 * @param rejection why it was not taken; null when it was
 */
record RowResult(int index, long line, @Nullable String id, IngestionReport.@Nullable Rejection rejection) {

    boolean accepted() {
        return rejection == null;
    }

    /** Who is told of each row in the file's order. */
    @FunctionalInterface
    interface Listener {

        /** Whether to go on with the next row. */
        boolean next(RowResult result);
    }
}
