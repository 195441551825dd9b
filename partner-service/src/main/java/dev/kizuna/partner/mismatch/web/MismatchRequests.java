package dev.kizuna.partner.mismatch.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.partner.aggregate.web.Fields;
import dev.kizuna.partner.mismatch.domain.Observation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Bodies of requests about mismatches. None has room for words about anybody. */
final class MismatchRequests {

    private static final int MOST = 100;
    private static final Pattern REFERENCE = Pattern.compile("[\\p{Alnum}][\\p{Alnum}._:#@+-]*");

    private MismatchRequests() {}

    @Schema(
            name = "DiagnoseMismatch",
            description = "A hypothesis about the environment of a key person",
            requiredProperties = {"partnerId", "keyPersonId", "kind", "evidence"})
    record Diagnose(
            @Schema(description = "Made up here when absent", example = "mm-tanaka") @Nullable
            String mismatchId,

            @Schema(description = "The key person's partner", example = "p-hikari") @Nullable
            String partnerId,

            @Schema(description = "Whose environment it is about", example = "kp-tanaka") @Nullable
            String keyPersonId,

            @Schema(
                    description = "AUTHORITY_WITHOUT_WILL, WILL_WITHOUT_TIME or SKILL_WITHOUT_INFLUENCE",
                    example = "WILL_WITHOUT_TIME")
            @Nullable
            String kind,

            @Schema(
                    description = "What was observed: two different indicators of the kind at least",
                    example = "[{\"indicator\": \"other-duties-added\", \"observedOn\": \"2026-02-03\","
                            + " \"evidenceId\": \"ci-104\"}]")
            @Nullable
            List<@Nullable Observed> evidence,

            @Schema(description = "ISO 8601 with offset; now when absent", example = "2026-02-04T10:00:00+09:00")
            @Nullable
            String occurredAt) {}

    @Schema(name = "WeighObservations", description = "What people observed, beside what the records show")
    record Weigh(
            @Schema(
                    description = "What was observed",
                    example = "[{\"indicator\": \"other-duties-added\", \"observedOn\": \"2026-02-03\","
                            + " \"evidenceId\": \"ci-104\"}]")
            @Nullable
            List<@Nullable Observed> evidence) {}

    @Schema(
            name = "ObserveIndicator",
            description = "That an indicator was observed",
            requiredProperties = {"indicator", "observedOn", "evidenceId"})
    record Observed(
            @Schema(description = "Code; see /api/mismatch-indicators", example = "other-duties-added") @Nullable
            String indicator,

            @Schema(description = "Local day of the partner", example = "2026-02-03") @Nullable
            String observedOn,

            @Schema(
                    description = "Id of what shows it: a check-in, a document, a message. It is no text: letters,"
                            + " digits and . _ : # @ + - only",
                    example = "ci-104")
            @Nullable
            String evidenceId) {

        private Observation read(Fields fields, String place) {
            String reference = fields.optionalId(place + "/evidenceId", evidenceId);
            if (reference != null && !REFERENCE.matcher(reference).matches()) {
                fields.refuse(
                        ErrorCode.INVALID_FIELD,
                        place + "/evidenceId",
                        "names what shows it by its id, and does not tell it");
            }
            return new Observation(
                    fields.id(place + "/indicator", indicator),
                    fields.date(place + "/observedOn", observedOn),
                    reference == null ? "" : reference);
        }
    }

    @Schema(
            name = "PlanRemedy",
            description = "What is done about the environment, by whom and when",
            requiredProperties = {"kind", "ownerId", "dueOn", "checkOn"})
    record PlanRemedy(
            @Schema(description = "Made up here when absent", example = "rem-1") @Nullable
            String remedyId,

            @Schema(description = "Code; see /api/mismatch-indicators", example = "support-unit") @Nullable
            String kind,

            @Schema(description = "Who sees to it", example = "u-sato") @Nullable
            String ownerId,

            @Schema(description = "Local day by which it is carried out", example = "2026-02-20") @Nullable
            String dueOn,

            @Schema(description = "Local day on which its effect is checked, not before dueOn", example = "2026-03-20")
            @Nullable
            String checkOn,

            @Schema(description = "ISO 8601 with offset; now when absent", example = "2026-02-06T10:00:00+09:00")
            @Nullable
            String occurredAt) {}

    @Schema(name = "CarryOutRemedy", description = "That a remedy was carried out")
    record CarryOutRemedy(
            @Schema(description = "Who did it", example = "u-sato") @Nullable
            String carriedOutBy,

            @Schema(description = "ISO 8601 with offset; now when absent", example = "2026-02-18T10:00:00+09:00")
            @Nullable
            String occurredAt) {}

    @Schema(
            name = "CheckRemedy",
            description = "Whether a remedy helped",
            requiredProperties = {"outcome"})
    record CheckRemedy(
            @Schema(description = "HELPED or NOT_HELPED", example = "HELPED") @Nullable
            String outcome,

            @Schema(description = "Who looked", example = "u-sato") @Nullable
            String checkedBy,

            @Schema(description = "ISO 8601 with offset; now when absent", example = "2026-03-20T10:00:00+09:00")
            @Nullable
            String occurredAt) {}

    @Schema(
            name = "CloseMismatch",
            description = "How a mismatch ended",
            requiredProperties = {"outcome"})
    record Close(
            @Schema(
                    description = "RESOLVED after a remedy that helped, or NOT_CONFIRMED when the hypothesis was wrong",
                    example = "RESOLVED")
            @Nullable
            String outcome,

            @Schema(description = "ISO 8601 with offset; now when absent", example = "2026-03-20T10:30:00+09:00")
            @Nullable
            String occurredAt) {}

    /** Reads what was observed; there may be nothing. */
    static List<Observation> observations(Fields fields, @Nullable List<@Nullable Observed> evidence) {
        List<Observation> read = new ArrayList<>();
        if (evidence != null && evidence.size() > MOST) {
            fields.refuse(ErrorCode.INVALID_FIELD, "evidence", "must be at most " + MOST);
            return read;
        }
        for (int i = 0; evidence != null && i < evidence.size(); i++) {
            Observed observed = evidence.get(i);
            if (observed == null) {
                fields.refuse(ErrorCode.MISSING_FIELD, "evidence/" + i, "must be given");
            } else {
                read.add(observed.read(fields, "evidence/" + i));
            }
        }
        return read;
    }
}
