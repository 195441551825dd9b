package dev.kizuna.kpi.scorecard.domain;

import dev.kizuna.kpi.scorecard.domain.Contribution.Achieved;
import dev.kizuna.kpi.scorecard.domain.Contribution.Achievement;
import dev.kizuna.kpi.scorecard.domain.Contribution.Count;
import dev.kizuna.kpi.scorecard.domain.Contribution.Money;
import dev.kizuna.kpi.scorecard.domain.Contribution.Promised;
import dev.kizuna.kpi.scorecard.domain.Contribution.Unconverted;
import dev.kizuna.kpi.scorecard.domain.Contribution.Visitor;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one fact adds to the figures, and to which cards: the partner's always, the campaign's and the key person's when
 * they are known. What came of a thing later, such as an inquiry's answer, counts on the day the thing began, so that
 * shares never exceed the whole.
 */
final class Contributions {

    private static final Duration ANSWER_DUE = Duration.ofHours(24);

    private final List<Contribution> found = new ArrayList<>();
    private final String partnerId;
    private final Origin origin;
    private final ZoneId zone;
    private final String reportingCurrency;

    private Contributions(String partnerId, Origin origin, ZoneId zone, String reportingCurrency) {
        this.partnerId = partnerId;
        this.origin = origin;
        this.zone = zone;
        this.reportingCurrency = reportingCurrency;
    }

    static List<Contribution> of(Fact fact, String partnerId, Origin origin, ZoneId zone, String reportingCurrency) {
        var contributions = new Contributions(partnerId, origin, zone, reportingCurrency);
        contributions.add(fact);
        return contributions.found;
    }

    private void add(Fact fact) {
        switch (fact) {
            case FunnelFact.Lead lead -> {
                count(lead.captured(), Counter.LEADS);
                count(lead.qualified(), Counter.MQL);
            }
            case FunnelFact.Deal deal -> deal.stages().forEach((stage, moment) -> add(deal, stage, moment));
            case MoneyFact.Conversion conversion -> {
                count(conversion.payment().by(), Counter.CONVERSIONS);
                money(conversion.payment(), Sum.REVENUE);
            }
            case MoneyFact.Refund refund -> {
                count(refund.payment().by(), Counter.REFUNDS);
                money(refund.payment(), Sum.REFUNDS);
            }
            case MoneyFact.Cost cost ->
                money(
                        cost.payment(),
                        switch (cost.kind()) {
                            case FEE -> Sum.COST_FEE;
                            case MEDIA -> Sum.COST_MEDIA;
                            case LABOUR -> Sum.COST_LABOUR;
                        });
            case MoneyFact.Commission commission ->
                money(commission.payment(), Sum.COST_COMMISSION, commission.takenBack());
            case FunnelFact.Touch touch -> {
                count(touch.campaign().by(), Counter.TOUCHES);
                slots(touch.campaign().by()).forEach(slot -> found.add(new Visitor(slot, touch.journeyId())));
            }
            case FunnelFact.Reach reach -> {
                count(reach.campaign().by(), Counter.REACH, reach.reach());
                count(reach.campaign().by(), Counter.IMPRESSIONS, reach.impressions());
                count(reach.campaign().by(), Counter.ENGAGEMENTS, reach.engagements());
            }
            case EngagementFact.Inquiry inquiry -> add(inquiry);
            case EngagementFact.Reopening reopening -> count(reopening.inquiry().by(), Counter.INQUIRIES_REOPENED);
            case EngagementFact.Feedback feedback -> {
                count(feedback.submitted(), Counter.FEEDBACK);
                if (feedback.planned() != null) {
                    count(feedback.submitted(), Counter.FEEDBACK_PLANNED);
                }
            }
            case EngagementFact.Promise promise -> add(promise);
            case EngagementFact.CheckIn checkIn -> count(checkIn.keyPerson().by(), Counter.CHECK_INS);
            case EngagementFact.Success success -> count(success.keyPerson().by(), Counter.INTERMEDIATE_SUCCESSES);
        }
    }

    private static final Map<FunnelFact.Stage, Counter> COUNTER_OF_STAGE = Map.of(
            FunnelFact.Stage.PROSPECT, Counter.PROSPECTS,
            FunnelFact.Stage.PROPOSED, Counter.PROPOSED,
            FunnelFact.Stage.POC_AGREED, Counter.POCS,
            FunnelFact.Stage.APPROVAL_STARTED, Counter.APPROVALS,
            FunnelFact.Stage.WON, Counter.WON,
            FunnelFact.Stage.LOST, Counter.LOST);

    private static final Map<FunnelFact.Stage, Achievement> ACHIEVEMENT_OF_STAGE = Map.of(
            FunnelFact.Stage.PROSPECT, Achievement.PROSPECTS,
            FunnelFact.Stage.POC_AGREED, Achievement.POCS,
            FunnelFact.Stage.WON, Achievement.ORDERS);

    private void add(FunnelFact.Deal deal, FunnelFact.Stage stage, Moment moment) {
        Counter counter = COUNTER_OF_STAGE.get(stage);
        if (counter != null) {
            count(moment, counter);
        }
        Achievement achievement = ACHIEVEMENT_OF_STAGE.get(stage);
        if (achievement != null && origin.keyPersonId() != null) {
            found.add(new Achieved(origin.keyPersonId(), achievement, deal.dealId(), moment));
        }
        Instant captured = origin.leadCapturedAt();
        if (stage == FunnelFact.Stage.WON && captured != null && !moment.at().isBefore(captured)) {
            duration(moment, Measure.LEAD_TIME, Duration.between(captured, moment.at()));
        }
    }

    private void add(EngagementFact.Inquiry inquiry) {
        Moment received = inquiry.received();
        Moment answered = inquiry.answered();
        if (received == null) {
            return;
        }
        count(received, Counter.INQUIRIES);
        if (answered == null) {
            return;
        }
        Duration waited =
                answered.at().isBefore(received.at()) ? Duration.ZERO : Duration.between(received.at(), answered.at());
        count(received, Counter.INQUIRIES_ANSWERED);
        if (waited.compareTo(ANSWER_DUE) <= 0) {
            count(received, Counter.ANSWERED_WITHIN_24_HOURS);
        }
        duration(received, Measure.TIME_TO_ANSWER, waited);
    }

    private void add(EngagementFact.Promise promise) {
        PromiseOutcome outcome = promise.outcome();
        if (outcome != null) {
            slots(promise.due()).forEach(slot -> found.add(new Promised(slot, promise.policy(), outcome)));
        }
    }

    private void count(@Nullable Moment moment, Counter counter) {
        count(moment, counter, 1);
    }

    private void count(@Nullable Moment moment, Counter counter, long amount) {
        if (moment != null && amount != 0) {
            slots(moment).forEach(slot -> found.add(new Count(slot, counter, amount)));
        }
    }

    private void money(Payment payment, Sum sum) {
        money(payment, sum, false);
    }

    private void money(Payment payment, Sum sum, boolean takenBack) {
        BigDecimal converted = payment.in(reportingCurrency);
        Amount told = payment.amount();
        for (Slot slot : slots(payment.by())) {
            found.add(
                    converted == null
                            ? new Unconverted(slot, sum, takenBack ? told.negated() : told)
                            : new Money(slot, sum, takenBack ? converted.negate() : converted));
        }
    }

    private void duration(Moment moment, Measure measure, Duration duration) {
        slots(moment).forEach(slot -> found.add(new Contribution.Duration(slot, measure, duration.toSeconds())));
    }

    private List<Slot> slots(Moment moment) {
        var day = moment.day(zone);
        var slots = new ArrayList<Slot>(3);
        slots.add(new Slot(Scope.PARTNER, partnerId, day));
        if (origin.campaignId() != null) {
            slots.add(new Slot(Scope.CAMPAIGN, origin.campaignId(), day));
        }
        if (origin.keyPersonId() != null) {
            slots.add(new Slot(Scope.KEY_PERSON, origin.keyPersonId(), day));
        }
        return slots;
    }
}
