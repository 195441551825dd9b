package dev.kizuna.kpi.review.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.kpi.review.domain.Pack;
import dev.kizuna.kpi.review.web.PackLines.Bottleneck;
import dev.kizuna.kpi.review.web.PackLines.Credited;
import dev.kizuna.kpi.review.web.PackLines.Decision;
import dev.kizuna.kpi.review.web.PackLines.FigureLine;
import dev.kizuna.kpi.review.web.PackLines.Health;
import dev.kizuna.kpi.review.web.PackLines.Matter;
import dev.kizuna.kpi.review.web.PackLines.Milestone;
import dev.kizuna.kpi.review.web.PackLines.Promise;
import dev.kizuna.kpi.review.web.PackLines.Restated;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

@Schema(name = "ReviewPack", description = "What a review looks at, as data: ids, codes, numbers and dates")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PackResponse(
        @Schema(description = "weekly, monthly or quarterly", example = "weekly")
        String cadence,

        @Schema(description = "partner, key-person, partner-manager or total", example = "partner")
        String scope,

        @Schema(description = "Whom it is about; all for the total", example = "acme")
        String id,

        @Schema(description = "ISO week, month or fiscal quarter", example = "2026-W20")
        String period,

        @Schema(description = "First local day", example = "2026-05-11")
        LocalDate from,

        @Schema(description = "Last local day", example = "2026-05-17")
        LocalDate to,

        @Schema(description = "Where its days begin", example = "Asia/Tokyo")
        String timeZone,

        @Schema(description = "Whether it stands and never changes; false for one as it would be now", example = "true")
        boolean frozen,

        @Schema(description = "When it was made", example = "2026-05-17T17:00:12Z")
        Instant madeAt,

        @Schema(description = "Revision of the figures", example = "211")
        long revision,

        @Schema(
                description = "When the newest of them was counted; absent where nothing was",
                example = "2026-05-17T14:58:01Z")
        @Nullable
        Instant asOf,

        @Schema(description = "How far each partition of the sources had been read by then")
        List<SourceOffset> sources,

        @Schema(
                description = "Period of the frozen pack that it is compared with; absent for the first",
                example = "2026-W19")
        @Nullable
        String previous,

        @Schema(description = "Counters and figures beside those of the period before")
        List<FigureLine> figures,

        @Schema(description = "What the previous pack said that is another figure by now")
        List<Restated> restated,

        @Schema(description = "Promises that were due in the period, by policy")
        List<Promise> promises,

        @Schema(description = "Ramp targets that were reached or missed in the period")
        List<Milestone> milestones,

        @Schema(description = "How well the partnership does at the end of the period; of partners only") @Nullable
        Health health,

        @Schema(description = "Sales that its touches led to; of partners and partner managers only") @Nullable
        Credited attribution,

        @Schema(description = "What held things up most") List<Bottleneck> bottlenecks,

        @Schema(description = "What waits for people, the longest waiting first")
        List<Matter> unresolved,

        @Schema(description = "How many more wait than are named", example = "0")
        int left,

        @Schema(description = "What the previous pack named and what is settled since")
        List<Matter> resolved,

        @Schema(description = "What people are asked to decide")
        List<Decision> decisions) {

    @Schema(name = "ReviewSource", description = "How far a source had been read")
    record SourceOffset(
            @Schema(description = "Topic", example = "campaign.activity")
            String topic,

            @Schema(description = "Partition", example = "3")
            int partition,

            @Schema(description = "Last offset that counts", example = "4711")
            long offset) {}

    static PackResponse of(Pack pack, boolean frozen) {
        return new PackResponse(
                pack.cadence().code(),
                pack.subject().scope().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                pack.subject().id(),
                pack.period(),
                pack.from(),
                pack.to(),
                pack.timeZone(),
                frozen,
                pack.madeAt(),
                pack.revision(),
                pack.asOf(),
                pack.sources().stream()
                        .map(source -> new SourceOffset(source.topic(), source.partition(), source.offset()))
                        .toList(),
                pack.previous(),
                pack.figures().stream().map(FigureLine::of).toList(),
                pack.restated().stream().map(Restated::of).toList(),
                pack.promises().stream().map(Promise::of).toList(),
                pack.milestones().stream().map(Milestone::of).toList(),
                Health.of(pack.health()),
                Credited.of(pack.credited()),
                pack.bottlenecks().stream().map(Bottleneck::of).toList(),
                pack.unresolved().stream().map(Matter::of).toList(),
                pack.left(),
                pack.resolved().stream().map(Matter::of).toList(),
                pack.decisions().stream().map(Decision::of).toList());
    }
}
