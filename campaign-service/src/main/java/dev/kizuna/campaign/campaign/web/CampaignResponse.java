package dev.kizuna.campaign.campaign.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.campaign.aggregate.web.MoneyJson;
import dev.kizuna.campaign.campaign.application.CampaignView;
import dev.kizuna.campaign.campaign.domain.Campaign;
import dev.kizuna.campaign.campaign.domain.Course;
import dev.kizuna.campaign.campaign.domain.Ending;
import dev.kizuna.campaign.campaign.domain.Objective;
import dev.kizuna.campaign.campaign.domain.Participant;
import dev.kizuna.campaign.campaign.domain.Pause;
import dev.kizuna.campaign.campaign.domain.Phase;
import dev.kizuna.campaign.campaign.domain.Plan;
import dev.kizuna.campaign.campaign.domain.Result;
import dev.kizuna.campaign.campaign.domain.Status;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A campaign in answers. */
@Schema(name = "Campaign", description = "A campaign with what can be said of it now")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CampaignResponse(
        @Schema(description = "Id of the campaign", example = "c-hikari-spring")
        String campaignId,

        @Schema(description = "The partner that leads it", example = "p-hikari")
        String partnerId,

        @Schema(description = "What it is called", example = "春の共催セミナー") @Nullable
        String title,

        @Schema(description = "What it is for", example = "LEAD_GENERATION")
        Objective objective,

        @Schema(description = "Where it stands", example = "RUNNING")
        Status status,

        @Schema(description = "First local day", example = "2026-04-01")
        LocalDate startsOn,

        @Schema(description = "Last local day", example = "2026-06-30")
        LocalDate endsOn,

        @Schema(description = "Its stretches") List<PhaseJson> phases,

        @Schema(description = "Phases of today, the lead's local day", example = "[\"run-1\"]")
        List<String> phasesToday,

        @Schema(description = "What is to be reached by its end")
        List<TargetJson> targets,

        @Schema(description = "Target against actual: as known now, and as it was then once it is completed")
        List<ResultJson> results,

        @Schema(description = "What it may cost", example = "{\"amount\": \"300000\", \"currency\": \"JPY\"}") @Nullable
        MoneyJson budget,

        @Schema(
                description = "Fees, media and labour so far; absent while none was told, or when some have no rate",
                example = "{\"amount\": \"120000\", \"currency\": \"JPY\"}")
        @Nullable
        MoneyJson spent,

        @Schema(
                description = "Whether more is spent than the budget allows; absent when they cannot be compared",
                example = "false")
        @Nullable
        Boolean overBudget,

        @Schema(description = "Other partners that take or took part")
        List<ParticipantJson> participants,

        @Schema(description = "When it was launched first; absent before", example = "2026-04-01T00:00:00Z") @Nullable
        Instant launchedAt,

        @Schema(description = "Its rests, oldest first") List<PauseJson> pauses,

        @Schema(description = "Changes after the launch, oldest first")
        List<AdjustmentJson> adjustments,

        @Schema(description = "What both sides promised") List<DeliverableJson> deliverables,

        @Schema(description = "When it was completed; absent before", example = "2026-07-01T00:00:00Z") @Nullable
        Instant completedAt,

        @Schema(description = "What was learnt; absent before its end", example = "勉強会からの紹介が最も受注につながった") @Nullable
        String lessons,

        @Schema(
                description =
                        "Other campaigns that its lead has on some of these days and that are not completed, 50 at most",
                example = "[\"c-hikari-webinar\"]")
        List<String> overlapping) {

    @Schema(name = "CampaignResult", description = "A target against what was reached")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ResultJson(
            @Schema(description = "Figure of the scorecard", example = "leads")
            String metric,

            @Schema(description = "What was to be reached", example = "100")
            String target,

            @Schema(description = "count, or an ISO 4217 code", example = "count")
            String unit,

            @Schema(description = "What was reached; absent where nobody knows", example = "112") @Nullable
            String actual,

            @Schema(description = "Whether the target is met; absent where nobody knows", example = "true") @Nullable
            Boolean reached,

            @Schema(description = "Why there is no actual figure", example = "no leads") @Nullable
            String why) {

        static ResultJson of(Result result) {
            return new ResultJson(
                    result.target().metric(),
                    result.target().target().toPlainString(),
                    result.target().unit(),
                    result.actual() == null
                            ? null
                            : FiguresJson.plain(result.actual()).toPlainString(),
                    result.reached(),
                    result.why());
        }
    }

    @Schema(name = "Participant", description = "A partner that takes or took part")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ParticipantJson(
            @Schema(description = "Id of the partner", example = "p-minato")
            String partnerId,

            @Schema(description = "What for", example = "co-host")
            String role,

            @Schema(description = "Since when", example = "2026-04-10T01:00:00Z")
            Instant joinedAt,

            @Schema(description = "Until when; absent while it takes part", example = "2026-05-10T01:00:00Z") @Nullable
            Instant leftAt) {

        static ParticipantJson of(Participant participant) {
            return new ParticipantJson(
                    participant.partnerId(), participant.role().code(), participant.joinedAt(), participant.leftAt());
        }
    }

    @Schema(name = "CampaignPause", description = "A rest of a campaign")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PauseJson(
            @Schema(description = "When it began", example = "2026-04-29T00:00:00Z")
            Instant at,

            @Schema(description = "Why", example = "大型連休のため")
            String reason,

            @Schema(description = "Why, as a code", example = "season")
            String reasonCode,

            @Schema(description = "When it went on; absent while it rests", example = "2026-05-07T00:00:00Z") @Nullable
            Instant resumedAt,

            @Schema(description = "Why it went on, if that was said", example = "連休が明けたため") @Nullable
            String resumedBecause) {

        static PauseJson of(Pause pause) {
            return new PauseJson(
                    pause.at(),
                    pause.because().words(),
                    pause.because().code().code(),
                    pause.resumedAt(),
                    pause.resumedBecause());
        }
    }

    static CampaignResponse of(CampaignView view) {
        Campaign campaign = view.campaign();
        Plan plan = campaign.plan();
        Course course = campaign.course();
        Ending ending = course.ending();
        MoneyJson spent = FiguresJson.money(view.figures().cost());
        return new CampaignResponse(
                campaign.id(),
                campaign.partnerId(),
                plan.title(),
                plan.objective(),
                campaign.status(),
                plan.startsOn(),
                plan.endsOn(),
                PhaseJson.of(plan.phases()),
                plan.phasesOn(view.today()).stream().map(Phase::id).toList(),
                TargetJson.of(plan.targets()),
                (ending == null ? view.standing() : ending.results())
                        .stream().map(ResultJson::of).toList(),
                MoneyJson.of(plan.budget()),
                spent,
                view.overBudget(),
                campaign.participants().all().stream().map(ParticipantJson::of).toList(),
                course.launchedAt(),
                course.pauses().stream().map(PauseJson::of).toList(),
                campaign.adjustments().all().stream().map(AdjustmentJson::of).toList(),
                campaign.deliverables().all().stream()
                        .map(each -> DeliverableJson.of(each, view.now()))
                        .toList(),
                ending == null ? null : ending.at(),
                ending == null ? null : ending.lessons(),
                view.overlapping());
    }
}
