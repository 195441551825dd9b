package dev.kizuna.partner.mismatch.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.partner.mismatch.domain.Mismatch;
import dev.kizuna.partner.mismatch.domain.MismatchCatalogue;
import dev.kizuna.partner.mismatch.domain.MismatchIndicators;
import dev.kizuna.partner.mismatch.domain.MismatchKind;
import dev.kizuna.partner.mismatch.domain.Observation;
import dev.kizuna.partner.mismatch.domain.Remedy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mismatch as clients see it, with the words of the indicators by which it was diagnosed. */
@Schema(
        name = "Mismatch",
        description = "A hypothesis about the environment of a key person, and what is done about it")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MismatchView(
        @Schema(description = "Id of the mismatch", example = "mm-tanaka")
        String mismatchId,

        @Schema(description = "The key person's partner", example = "p-hikari")
        String partnerId,

        @Schema(description = "How far it is", example = "REMEDY_PLANNED")
        Mismatch.Status status,

        @Schema(description = "Whose environment it is about", example = "kp-tanaka")
        String keyPersonId,

        @Schema(description = "Which of the dangerous types", example = "WILL_WITHOUT_TIME")
        MismatchKind kind,

        @Schema(description = "What is supposed of the environment")
        WordingView hypothesis,

        @Schema(description = "By which version of the indicators it was diagnosed", example = "1")
        int indicatorsVersion,

        @Schema(description = "On what it rests") List<Evidence> evidence,

        @Schema(description = "When it was diagnosed", example = "2026-02-04T01:00:00Z")
        Instant diagnosedAt,

        @Schema(description = "In the order in which they were planned")
        List<RemedyView> remedies,

        @Schema(
                description = "First day on which a remedy is to be checked; absent when none is",
                example = "2026-03-20")
        @Nullable
        LocalDate checkOn,

        @Schema(description = "When it was closed; absent while it is open", example = "2026-03-20T01:30:00Z") @Nullable
        Instant closedAt) {

    @Schema(name = "MismatchEvidence", description = "An indicator that was observed")
    record Evidence(
            @Schema(description = "Code of the indicator", example = "other-duties-added")
            String indicator,

            @Schema(description = "What it says of the environment")
            WordingView wording,

            @Schema(description = "Local day of the partner", example = "2026-02-03")
            LocalDate observedOn,

            @Schema(description = "Id of what shows it", example = "ci-104")
            String evidenceId) {

        static Evidence of(Observation observation, MismatchIndicators indicators) {
            return new Evidence(
                    observation.indicator(),
                    indicators
                            .indicator(observation.indicator())
                            .map(known -> WordingView.of(known.wording()))
                            .orElseGet(() -> new WordingView(observation.indicator(), observation.indicator())),
                    observation.observedOn(),
                    observation.evidenceId());
        }
    }

    @Schema(name = "Remedy", description = "Something that is done about the environment")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RemedyView(
            @Schema(description = "Id of the remedy", example = "rem-1")
            String remedyId,

            @Schema(description = "Code of what is done", example = "support-unit")
            String kind,

            @Schema(description = "How far it is", example = "PLANNED")
            Remedy.Status status,

            @Schema(description = "Who sees to it", example = "u-sato")
            String ownerId,

            @Schema(description = "When it was planned", example = "2026-02-06T01:00:00Z")
            Instant plannedAt,

            @Schema(description = "Local day by which it is carried out", example = "2026-02-20")
            LocalDate dueOn,

            @Schema(description = "Local day on which its effect is checked", example = "2026-03-20")
            LocalDate checkOn,

            @Schema(description = "When it was carried out", example = "2026-02-18T01:00:00Z") @Nullable
            Instant carriedOutAt,

            @Schema(description = "Who did it", example = "u-sato") @Nullable
            String carriedOutBy,

            @Schema(description = "When it was checked", example = "2026-03-20T01:00:00Z") @Nullable
            Instant checkedAt,

            @Schema(description = "Who looked", example = "u-sato") @Nullable
            String checkedBy) {

        static RemedyView of(Remedy remedy) {
            var draft = remedy.planned().remedy();
            var done = remedy.carriedOut();
            var checked = remedy.checked();
            return new RemedyView(
                    draft.remedyId(),
                    draft.kind(),
                    remedy.status(),
                    draft.ownerId(),
                    remedy.planned().occurrence().at(),
                    draft.dueOn(),
                    draft.checkOn(),
                    done == null ? null : done.occurrence().at(),
                    done == null ? null : done.carriedOutBy(),
                    checked == null ? null : checked.occurrence().at(),
                    checked == null ? null : checked.checkedBy());
        }
    }

    static MismatchView of(Mismatch mismatch, MismatchCatalogue catalogue) {
        var diagnosed = mismatch.diagnosed();
        var indicators = catalogue.version(diagnosed.indicatorsVersion());
        return new MismatchView(
                mismatch.id(),
                mismatch.partnerId(),
                mismatch.status(),
                diagnosed.keyPersonId(),
                diagnosed.kind(),
                WordingView.of(indicators.supposition(diagnosed.kind()).wording()),
                diagnosed.indicatorsVersion(),
                diagnosed.observations().stream()
                        .map(observation -> Evidence.of(observation, indicators))
                        .toList(),
                diagnosed.occurrence().at(),
                mismatch.remedies().stream().map(RemedyView::of).toList(),
                mismatch.checkOn().orElse(null),
                mismatch.closed().map(closed -> closed.occurrence().at()).orElse(null));
    }
}
