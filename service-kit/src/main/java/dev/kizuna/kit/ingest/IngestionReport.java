package dev.kizuna.kit.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.kit.problem.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a batch or a file.
 *
 * @param accepted how many are kept
 * @param rejected the others, each with its reason
 */
public record IngestionReport(int accepted, List<Rejection> rejected) {

    /**
     * One event or row that was not taken.
     *
     * @param index its place, from 0
     * @param line its line in the file, from 1, the header being line 1; absent for events
     * @param id its id, where it has one
     * @param code stable code of the first thing that is wrong
     * @param detail all that is wrong and where
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Rejection(
            int index, @Nullable Long line, @Nullable String id, String code, String detail) {

        static Rejection of(int index, @Nullable Long line, @Nullable String id, List<Violation> violations) {
            return new Rejection(
                    index,
                    line,
                    id,
                    violations.getFirst().code().code(),
                    String.join(
                            "; ", violations.stream().map(Violation::sentence).toList()));
        }
    }
}
