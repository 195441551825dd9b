package dev.kizuna.campaign.campaign.web;

import dev.kizuna.campaign.aggregate.web.MoneyJson;
import dev.kizuna.campaign.aggregate.web.RequestReader;
import dev.kizuna.campaign.campaign.domain.Because;
import dev.kizuna.campaign.campaign.domain.Objective;
import dev.kizuna.campaign.campaign.domain.Plan;
import dev.kizuna.campaign.campaign.domain.ReasonCode;
import dev.kizuna.kit.problem.ErrorCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What clients send about campaigns. */
final class CampaignRequests {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_REASON = 2_000;
    private static final String OCCURRED_AT = "When it happened, with an offset; now when absent";
    private static final String REASON_CODE =
            "results, market, partner, budget, capacity, technical, legal, season or other, which is meant when absent";
    private static final String SOME_TARGETS = "[{\"metric\": \"leads\", \"target\": \"100\", \"unit\": \"count\"}]";
    private static final String SOME_PHASES =
            "[{\"phaseId\": \"run-1\", \"kind\": \"run\", \"startsOn\": \"2026-04-08\", \"endsOn\": \"2026-05-31\"}]";

    private CampaignRequests() {}

    @Schema(
            name = "PlanCampaign",
            description = "A new campaign",
            requiredProperties = {"partnerId", "objective", "startsOn", "endsOn"})
    record PlanCampaign(
            @Schema(description = "Made up here when absent", example = "c-hikari-spring") @Nullable
            String campaignId,

            @Schema(description = "The partner that leads it", example = "p-hikari") @Nullable
            String partnerId,

            @Schema(description = "What it is called; it is published, so let it name no person", example = "春の共催セミナー")
            @Nullable
            String title,

            @Schema(description = "AWARENESS, LEAD_GENERATION or SALES", example = "LEAD_GENERATION") @Nullable
            String objective,

            @Schema(description = "First local day", example = "2026-04-01") @Nullable
            String startsOn,

            @Schema(description = "Last local day", example = "2026-06-30") @Nullable
            String endsOn,

            @Schema(description = "As far as they are known; the launch needs them", example = SOME_TARGETS) @Nullable
            List<@Nullable TargetJson> targets,

            @Schema(description = "What it may cost", example = "{\"amount\": \"300000\", \"currency\": \"JPY\"}")
            @Nullable
            MoneyJson budget,

            @Schema(description = "Its stretches", example = SOME_PHASES) @Nullable
            List<@Nullable PhaseJson> phases,

            @Schema(description = OCCURRED_AT, example = "2026-03-20T10:00:00+09:00") @Nullable
            String occurredAt) {

        Plan plan(RequestReader reader) {
            return CampaignRequests.plan(reader, title, objective, startsOn, endsOn, targets, budget, phases);
        }
    }

    @Schema(
            name = "ReplanCampaign",
            description = "The whole plan of a campaign that is not launched yet; what is absent is gone",
            requiredProperties = {"objective", "startsOn", "endsOn"})
    record ReplanCampaign(
            @Schema(description = "What it is called; it is published, so let it name no person", example = "春の共催セミナー")
            @Nullable
            String title,

            @Schema(description = "AWARENESS, LEAD_GENERATION or SALES", example = "LEAD_GENERATION") @Nullable
            String objective,

            @Schema(description = "First local day", example = "2026-04-08") @Nullable
            String startsOn,

            @Schema(description = "Last local day", example = "2026-07-07") @Nullable
            String endsOn,

            @Schema(description = "As far as they are known; the launch needs them", example = SOME_TARGETS) @Nullable
            List<@Nullable TargetJson> targets,

            @Schema(description = "What it may cost", example = "{\"amount\": \"300000\", \"currency\": \"JPY\"}")
            @Nullable
            MoneyJson budget,

            @Schema(description = "Its stretches", example = SOME_PHASES) @Nullable
            List<@Nullable PhaseJson> phases,

            @Schema(description = OCCURRED_AT, example = "2026-03-25T10:00:00+09:00") @Nullable
            String occurredAt) {

        Plan plan(RequestReader reader) {
            return CampaignRequests.plan(reader, title, objective, startsOn, endsOn, targets, budget, phases);
        }
    }

    @Schema(name = "SetTargets", description = "The targets, all of them")
    record SetTargets(
            @Schema(description = "All targets", example = SOME_TARGETS) @Nullable
            List<@Nullable TargetJson> targets) {}

    @Schema(name = "SetPhases", description = "The phases, all of them")
    record SetPhases(
            @Schema(description = "All phases", example = SOME_PHASES) @Nullable
            List<@Nullable PhaseJson> phases,

            @Schema(description = OCCURRED_AT, example = "2026-04-20T10:00:00+09:00") @Nullable
            String occurredAt) {}

    @Schema(name = "LaunchCampaign", description = "Launch, or go on after a pause")
    record LaunchCampaign(
            @Schema(description = "Why it goes on after a pause; kept here and not published", example = "連休が明けたため")
            @Nullable
            String reason,

            @Schema(description = OCCURRED_AT, example = "2026-04-01T09:00:00+09:00") @Nullable
            String occurredAt) {}

    @Schema(
            name = "AdjustCampaign",
            description = "A change of a campaign that was launched, on record",
            requiredProperties = "reason")
    record AdjustCampaign(
            @Schema(description = "Made up here when absent", example = "adj-landing-1") @Nullable
            String adjustmentId,

            @Schema(
                    description = "What is changed: targets (which is meant when absent), budget, schedule, message,"
                            + " landing-page, channel, audience, offer or process",
                    example = "targets")
            @Nullable
            String kind,

            @Schema(description = "Why, in words; kept here and not published", example = "展示会が中止になったため") @Nullable
            String reason,

            @Schema(description = REASON_CODE, example = "market") @Nullable
            String reasonCode,

            @Schema(description = "All targets from now on, for targets", example = SOME_TARGETS) @Nullable
            List<@Nullable TargetJson> targets,

            @Schema(
                    description = "What it may cost from now on, for budget",
                    example = "{\"amount\": \"500000\", \"currency\": \"JPY\"}")
            @Nullable
            MoneyJson budget,

            @Schema(description = "Last local day from now on, for schedule", example = "2026-07-31") @Nullable
            String endsOn,

            @Schema(description = "How it was, for the other kinds", example = "資料請求フォーム 12項目") @Nullable
            String before,

            @Schema(description = "How it is from now on, for the other kinds", example = "資料請求フォーム 4項目") @Nullable
            String after,

            @Schema(description = OCCURRED_AT, example = "2026-05-11T10:00:00+09:00") @Nullable
            String occurredAt) {}

    @Schema(name = "PauseCampaign", description = "Rest", requiredProperties = "reason")
    record PauseCampaign(
            @Schema(description = "Why, in words; kept here and not published", example = "大型連休のため") @Nullable
            String reason,

            @Schema(description = REASON_CODE, example = "season") @Nullable
            String reasonCode,

            @Schema(description = OCCURRED_AT, example = "2026-04-29T09:00:00+09:00") @Nullable
            String occurredAt) {}

    @Schema(name = "CompleteCampaign", description = "The end", requiredProperties = "lessons")
    record CompleteCampaign(
            @Schema(
                    description = "What was learnt, above all when it failed; kept here and not published",
                    example = "勉強会からの紹介が最も受注につながった")
            @Nullable
            String lessons,

            @Schema(description = OCCURRED_AT, example = "2026-07-01T09:00:00+09:00") @Nullable
            String occurredAt) {}

    @Schema(
            name = "JoinCampaign",
            description = "Another partner takes part",
            requiredProperties = {"partnerId", "role"})
    record JoinCampaign(
            @Schema(description = "Who joins", example = "p-minato") @Nullable
            String partnerId,

            @Schema(
                    description = "co-host, speaker, content, distribution, sponsor, reseller or referral",
                    example = "co-host")
            @Nullable
            String role,

            @Schema(description = OCCURRED_AT, example = "2026-04-10T10:00:00+09:00") @Nullable
            String occurredAt) {}

    @Schema(
            name = "PromiseDeliverable",
            description = "Something that one side promises",
            requiredProperties = {"kind", "side", "ownerId", "dueAt"})
    record PromiseDeliverable(
            @Schema(description = "Made up here when absent", example = "dl-webinar") @Nullable
            String deliverableId,

            @Schema(
                    description =
                            "webinar, podcast, newsletter, landing-page, white-paper, case-study, blog-post, video,"
                                    + " press-release, social-post, email, advertisement, brochure, demo, workshop, training"
                                    + " or event",
                    example = "webinar")
            @Nullable
            String kind,

            @Schema(description = "Whose promise it is: vendor or partner", example = "partner") @Nullable
            String side,

            @Schema(
                    description = "The partner concerned: the lead, who is meant when absent, or a participant",
                    example = "p-hikari")
            @Nullable
            String partnerId,

            @Schema(description = "Who promises", example = "kp-tanaka") @Nullable
            String ownerId,

            @Schema(description = "By when, with an offset", example = "2026-05-01T18:00:00+09:00") @Nullable
            String dueAt,

            @Schema(description = OCCURRED_AT, example = "2026-04-02T10:00:00+09:00") @Nullable
            String occurredAt) {}

    @Schema(name = "DeliverDeliverable", description = "What was promised is there")
    record DeliverDeliverable(
            @Schema(description = "Where it can be seen: an https address", example = "https://example.com/webinar")
            @Nullable
            String evidenceUrl,

            @Schema(description = OCCURRED_AT, example = "2026-04-30T18:00:00+09:00") @Nullable
            String occurredAt) {}

    @Schema(name = "WithdrawDeliverable", description = "It is not needed any more", requiredProperties = "reason")
    record WithdrawDeliverable(
            @Schema(
                    description = "not-needed, replaced, postponed, campaign-changed, participant-left or other",
                    example = "replaced")
            @Nullable
            String reason,

            @Schema(description = OCCURRED_AT, example = "2026-04-20T10:00:00+09:00") @Nullable
            String occurredAt) {}

    /** Why something is done: it must be said, and may be classed. */
    static Because because(RequestReader reader, @Nullable String words, @Nullable String code) {
        if (words == null || words.isBlank()) {
            reader.refuse(ErrorCode.REASON_MISSING, "/reason", "say why");
        }
        String given = reader.textIfGiven("/reason", words, LONGEST_REASON);
        return new Because(
                code == null
                        ? ReasonCode.OTHER
                        : reader.coded(ReasonCode.class, ErrorCode.INVALID_FIELD, "/reasonCode", code),
                given == null ? "" : given);
    }

    private static Plan plan(
            RequestReader reader,
            @Nullable String title,
            @Nullable String objective,
            @Nullable String startsOn,
            @Nullable String endsOn,
            @Nullable List<@Nullable TargetJson> targets,
            @Nullable MoneyJson budget,
            @Nullable List<@Nullable PhaseJson> phases) {
        return new Plan(
                reader.textIfGiven("/title", title, LONGEST_TITLE),
                reader.oneOf(Objective.class, "/objective", objective),
                reader.day("/startsOn", startsOn),
                reader.day("/endsOn", endsOn),
                TargetJson.read(reader, targets),
                MoneyJson.read(reader, "/budget", budget),
                PhaseJson.read(reader, phases));
    }
}
