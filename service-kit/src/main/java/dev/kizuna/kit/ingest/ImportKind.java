package dev.kizuna.kit.ingest;

import dev.kizuna.kit.problem.Violation;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One kind of file that a service imports row by row, such as partners. A service contributes its kinds as beans. */
public interface ImportKind {

    /** Name in the path: {@code /api/imports/{name}}. */
    String name();

    /** Columns that must be there. */
    Set<String> requiredColumns();

    /** Columns that may be there. */
    Set<String> optionalColumns();

    /**
     * Takes one row.
     *
     * @param row value by column; blank values are left out
     * @return what is wrong with it; empty when it was taken
     */
    List<Violation> take(Map<String, String> row);

    /** The column that identifies a row in the answer. */
    String idColumn();
}
