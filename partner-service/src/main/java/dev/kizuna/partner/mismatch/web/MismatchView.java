package dev.kizuna.partner.mismatch.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.partner.mismatch.domain.Mismatch;
import dev.kizuna.partner.mismatch.domain.MismatchEvent;
import dev.kizuna.partner.mismatch.domain.MismatchKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mismatch as clients see it. */
@Schema(name = "Mismatch")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MismatchView(
        String mismatchId,
        String partnerId,
        Mismatch.Status status,
        @Nullable String keyPersonId,
        @Nullable MismatchKind kind,
        List<String> evidence,
        @Nullable Instant diagnosedAt,
        List<Remedy> remedies) {

    @Schema(name = "Remedy")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Remedy(String remedyId, String kind, @Nullable LocalDate checkOn, Instant plannedAt) {

        static Remedy of(MismatchEvent.RemedyPlanned event) {
            return new Remedy(
                    event.remedyId(),
                    event.kind(),
                    event.checkOn(),
                    event.occurrence().at());
        }
    }

    static MismatchView of(Mismatch mismatch) {
        var diagnosed = mismatch.diagnosed();
        return new MismatchView(
                mismatch.id(),
                mismatch.partnerId(),
                mismatch.status(),
                diagnosed.map(MismatchEvent.Diagnosed::keyPersonId).orElse(null),
                diagnosed.map(MismatchEvent.Diagnosed::kind).orElse(null),
                diagnosed.map(MismatchEvent.Diagnosed::evidence).orElse(List.of()),
                diagnosed.map(event -> event.occurrence().at()).orElse(null),
                mismatch.remedies().stream().map(Remedy::of).toList());
    }
}
