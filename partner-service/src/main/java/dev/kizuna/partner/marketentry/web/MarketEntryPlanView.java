package dev.kizuna.partner.marketentry.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.partner.marketentry.domain.Finding;
import dev.kizuna.partner.marketentry.domain.Gate;
import dev.kizuna.partner.marketentry.domain.MarketEntryEvent.GatePassed;
import dev.kizuna.partner.marketentry.domain.MarketEntryOutcome;
import dev.kizuna.partner.marketentry.domain.MarketEntryPlan;
import dev.kizuna.partner.marketentry.domain.MarketEntryRules;
import dev.kizuna.partner.marketentry.domain.Outreach;
import dev.kizuna.partner.marketentry.domain.OutreachResult;
import dev.kizuna.partner.marketentry.domain.Pilot;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A market entry plan as clients see it, with what is missing before the next gate. */
@Schema(name = "MarketEntryPlan", description = "How a market is entered with a partner within 90 days")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MarketEntryPlanView(
        @Schema(description = "Made of partner, market and number", example = "p-hikari.retail-kansai.1")
        String planId,

        @Schema(description = "The partner", example = "p-hikari")
        String partnerId,

        @Schema(description = "Code of the market", example = "retail-kansai")
        String market,

        @Schema(description = "Key person who leads it, if there is one", example = "kp-tanaka") @Nullable
        String keyPersonId,

        @Schema(description = "What it is at", example = "OUTREACH")
        MarketEntryPlan.Status status,

        @Schema(description = "First local day", example = "2026-01-12")
        LocalDate startsOn,

        @Schema(description = "Last local day", example = "2026-04-11")
        LocalDate endsOn,

        @Schema(description = "Whether the last day is over without a conclusion", example = "false")
        boolean overdue,

        @Schema(description = "By which version of the rules it goes", example = "1")
        int rulesVersion,

        @Schema(description = "What research found out") List<FindingView> findings,

        @Schema(description = "By priority") List<OutreachView> outreaches,

        @Schema(description = "In the order in which they began")
        List<PilotView> pilots,

        @Schema(description = "The gates that were passed") List<PassedGate> gates,

        @Schema(description = "The gate before which it stands; absent when all are passed or it is concluded")
        @Nullable
        NextGate nextGate,

        @Schema(description = "What follows; absent before it is decided", example = "EXPAND") @Nullable
        MarketEntryOutcome outcome,

        @Schema(description = "Why; absent before it is decided", example = "[\"both pilots are paid for\"]") @Nullable
        List<String> reasons,

        @Schema(description = "When it was planned", example = "2026-01-09T01:00:00Z")
        Instant plannedAt,

        @Schema(description = "When it was concluded; absent before", example = "2026-04-08T01:00:00Z") @Nullable
        Instant concludedAt) {

    @Schema(name = "Finding", description = "Something that research found out")
    record FindingView(
            @Schema(description = "Id of the finding", example = "f-1")
            String findingId,

            @Schema(description = "Code of what it answers", example = "market-size")
            String question,

            @Schema(description = "What was found out", example = "1,200 shops with more than ten tills")
            String answer,

            @Schema(description = "Where that is from", example = "Census of Commerce 2025, table 4")
            String source) {

        static FindingView of(Finding finding) {
            return new FindingView(finding.findingId(), finding.question(), finding.answer(), finding.source());
        }
    }

    @Schema(name = "Outreach", description = "Somebody in the market who is approached")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OutreachView(
            @Schema(description = "Id of the outreach", example = "o-1")
            String outreachId,

            @Schema(description = "Id of who is approached", example = "lead-4711")
            String prospectId,

            @Schema(description = "1 for the first", example = "1")
            int priority,

            @Schema(description = "Why this one, and in this place", example = "opens four shops this spring")
            String why,

            @Schema(description = "What came of it; absent while it is open", example = "INTERESTED") @Nullable
            OutreachResult result,

            @Schema(description = "When it was tried or dropped", example = "2026-02-09T01:00:00Z") @Nullable
            Instant settledAt) {

        static OutreachView of(Outreach outreach) {
            var draft = outreach.draft();
            return new OutreachView(
                    draft.outreachId(),
                    draft.prospectId(),
                    draft.priority(),
                    draft.why(),
                    outreach.result(),
                    outreach.settledAt());
        }
    }

    @Schema(name = "Pilot", description = "The product is tried out with somebody who showed interest")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PilotView(
            @Schema(description = "Id of the pilot", example = "pilot-1")
            String pilotId,

            @Schema(description = "Where the interest was found", example = "o-1")
            String outreachId,

            @Schema(description = "Code of what is counted", example = "weekly-users")
            String metric,

            @Schema(description = "With how many it has succeeded", example = "40")
            int target,

            @Schema(description = "When it began", example = "2026-02-20T01:00:00Z")
            Instant begunAt,

            @Schema(description = "How many there were; absent while it runs", example = "52") @Nullable
            Integer actual,

            @Schema(description = "Whether it reached its target; absent while it runs", example = "true") @Nullable
            Boolean succeeded,

            @Schema(description = "When it ended; absent while it runs", example = "2026-04-01T01:00:00Z") @Nullable
            Instant endedAt) {

        static PilotView of(Pilot pilot) {
            var result = pilot.result();
            return new PilotView(
                    pilot.draft().pilotId(),
                    pilot.draft().outreachId(),
                    pilot.draft().metric(),
                    pilot.draft().target(),
                    pilot.begunAt(),
                    result == null ? null : result.actual(),
                    result == null ? null : pilot.hasSucceeded(),
                    result == null ? null : result.endedAt());
        }
    }

    @Schema(name = "PassedGate", description = "A gate that was passed")
    record PassedGate(
            @Schema(description = "RESEARCH, OUTREACH or PILOTS", example = "RESEARCH")
            Gate gate,

            @Schema(description = "When it was passed", example = "2026-02-01T01:00:00Z")
            Instant passedAt) {

        static PassedGate of(GatePassed passed) {
            return new PassedGate(passed.gate(), passed.occurrence().at());
        }
    }

    @Schema(name = "NextGate", description = "The gate before which a plan stands")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NextGate(
            @Schema(description = "RESEARCH, OUTREACH or PILOTS", example = "OUTREACH")
            Gate gate,

            @Schema(
                    description = "What is missing first; absent when it may be passed",
                    example = "Nothing was found out of [buyers]")
            @Nullable
            String missing) {}

    static MarketEntryPlanView of(MarketEntryPlan plan, MarketEntryRules rules, Instant now) {
        var planned = plan.planned();
        var concluded = plan.concluded();
        return new MarketEntryPlanView(
                plan.id(),
                plan.partnerId(),
                planned.market(),
                planned.keyPersonId(),
                plan.status(),
                planned.startsOn(),
                planned.endsOn(),
                plan.overdueFrom().filter(time -> !time.isAfter(now)).isPresent(),
                planned.rulesVersion(),
                plan.findings().stream().map(FindingView::of).toList(),
                plan.outreaches().all().stream().map(OutreachView::of).toList(),
                plan.pilots().all().stream().map(PilotView::of).toList(),
                plan.gates().all().stream().map(PassedGate::of).toList(),
                concluded.isPresent() ? null : nextGate(plan, rules),
                concluded.map(event -> event.outcome()).orElse(null),
                concluded.map(event -> event.reasons()).orElse(null),
                planned.occurrence().at(),
                concluded.map(event -> event.occurrence().at()).orElse(null));
    }

    private static @Nullable NextGate nextGate(MarketEntryPlan plan, MarketEntryRules rules) {
        return plan.gates()
                .next()
                .map(gate -> new NextGate(
                        gate,
                        plan.missingFor(gate, rules)
                                .map(refusal -> refusal.detail())
                                .orElse(null)))
                .orElse(null);
    }
}
