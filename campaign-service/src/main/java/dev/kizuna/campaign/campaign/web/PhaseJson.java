package dev.kizuna.campaign.campaign.web;

import dev.kizuna.campaign.aggregate.web.RequestReader;
import dev.kizuna.campaign.campaign.domain.Phase;
import dev.kizuna.campaign.campaign.domain.PhaseKind;
import dev.kizuna.kit.problem.ErrorCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A phase in requests and answers. */
@Schema(
        name = "Phase",
        description = "A stretch of a campaign, within its days; phases may overlap",
        requiredProperties = {"phaseId", "kind", "startsOn", "endsOn"})
record PhaseJson(
        @Schema(description = "Unique within the campaign", example = "run-1") @Nullable
        String phaseId,

        @Schema(description = "preparation, production, announcement, run, follow-up or review", example = "run")
        @Nullable
        String kind,

        @Schema(description = "First local day", example = "2026-04-08") @Nullable
        String startsOn,

        @Schema(description = "Last local day", example = "2026-05-31") @Nullable
        String endsOn) {

    private static final int MOST = 50;

    static List<PhaseJson> of(List<Phase> phases) {
        return phases.stream()
                .map(phase -> new PhaseJson(
                        phase.id(),
                        phase.kind().code(),
                        phase.startsOn().toString(),
                        phase.endsOn().toString()))
                .toList();
    }

    static List<Phase> read(RequestReader reader, @Nullable List<@Nullable PhaseJson> json) {
        var phases = new ArrayList<Phase>();
        if (json == null) {
            return phases;
        }
        if (json.size() > MOST) {
            reader.refuse("/phases", "has more than " + MOST + " phases");
            return phases;
        }
        for (PhaseJson phase : json) {
            String pointer = "/phases/" + phases.size();
            PhaseJson given = phase == null ? new PhaseJson(null, null, null, null) : phase;
            phases.add(new Phase(
                    reader.id(pointer + "/phaseId", given.phaseId),
                    reader.coded(PhaseKind.class, ErrorCode.INVALID_FIELD, pointer + "/kind", given.kind),
                    reader.day(pointer + "/startsOn", given.startsOn),
                    reader.day(pointer + "/endsOn", given.endsOn)));
        }
        return phases;
    }
}
