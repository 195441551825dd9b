package dev.kizuna.kit.ingest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.kit.problem.Violation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a batch or a file.
 *
 * @param accepted how many are kept
 * @param rejected the others, each with its reason
 */
public record IngestionReport(
        @Schema(description = "How many are kept", example = "2")
        int accepted,

        @Schema(description = "The others, each with its reason")
        List<Rejection> rejected) {

    /**
     * One event or row that was not taken.
     *
     * @param index its place, from 0
     * @param line its line in the file, from 1, the header being line 1; absent for events
     * @param id its id, where it has one
     * @param field where the first thing is that is wrong, for reports with a column of their own for it
     * @param code stable code of the first thing that is wrong
     * @param detail all that is wrong and where
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Rejection(
            @Schema(description = "Its place in what was sent, from 0", example = "1")
            int index,

            @Schema(description = "Its line in the file, the header being line 1; absent for events", example = "3")
            @Nullable
            Long line,

            @Schema(description = "Its id, where it has one", example = "p-hikari") @Nullable
            String id,

            @JsonIgnore @Schema(hidden = true) String field,

            @Schema(description = "Stable code of the first thing that is wrong", example = "missing-field")
            String code,

            @Schema(description = "All that is wrong and where", example = "ownerId: must be given")
            String detail) {

        static Rejection of(int index, @Nullable Long line, @Nullable String id, List<Violation> violations) {
            return new Rejection(
                    index,
                    line,
                    id,
                    violations.getFirst().pointer().replaceFirst("^/", ""),
                    violations.getFirst().code().code(),
                    String.join(
                            "; ", violations.stream().map(Violation::sentence).toList()));
        }
    }
}
