package dev.kizuna.partner.partnership.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.partner.partnership.domain.Agreement;
import dev.kizuna.partner.partnership.domain.Partner;
import dev.kizuna.partner.partnership.domain.PartnerStage;
import dev.kizuna.partner.partnership.domain.StagePath;
import dev.kizuna.partner.partnership.domain.StageVisit;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A partner's way through the stages as clients see it. */
@Schema(name = "PartnerStages")
record StagesView(
        String partnerId,
        PartnerStage stage,

        @Schema(description = "Stages that may follow the present one")
        Set<PartnerStage> next,

        List<Visit> visits,

        @Schema(description = "Time in each stage until now, all visits together (ISO 8601 durations)")
        Map<PartnerStage, String> durations,

        @Schema(description = "Signed agreements, on which a contract can rest")
        List<Signed> agreements) {

    @Schema(name = "StageVisit")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Visit(
            PartnerStage stage,
            Instant since,
            @Nullable Instant until,

            @Schema(description = "ISO 8601 duration, until now for the present stage", example = "PT72H30M")
            String lasted,

            @Nullable String reason) {}

    @Schema(name = "KnownAgreement")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Signed(
            String agreementId,
            int version,
            Instant signedAt,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    static StagesView of(Partner partner, Instant now) {
        StagePath path = partner.path();
        return new StagesView(
                partner.partnerId(),
                partner.stage(),
                partner.stage().next(),
                IntStream.range(0, path.visits().size())
                        .mapToObj(i -> visit(path, i, now))
                        .toList(),
                path.durations(now).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> inSeconds(entry.getValue()))),
                partner.agreements().signed().stream().map(StagesView::signed).toList());
    }

    private static Visit visit(StagePath path, int number, Instant now) {
        List<StageVisit> visits = path.visits();
        StageVisit visit = visits.get(number);
        Instant until = number + 1 < visits.size() ? visits.get(number + 1).since() : null;
        return new Visit(visit.stage(), visit.since(), until, inSeconds(path.lasted(number, now)), visit.reason());
    }

    private static Signed signed(Agreement agreement) {
        return new Signed(
                agreement.agreementId(),
                agreement.version(),
                agreement.signedAt(),
                agreement.validFrom(),
                agreement.validTo());
    }

    private static String inSeconds(Duration duration) {
        return Duration.ofSeconds(duration.toSeconds()).toString();
    }
}
