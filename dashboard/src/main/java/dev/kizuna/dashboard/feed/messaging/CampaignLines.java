package dev.kizuna.dashboard.feed.messaging;

import static dev.kizuna.dashboard.feed.messaging.Line.*;

import dev.kizuna.dashboard.feed.FeedItem.Tone;
import dev.kizuna.event.campaign.*;
import org.apache.avro.specific.SpecificRecord;

/** Lines of campaigns, their activity and their money. */
final class CampaignLines {

    private CampaignLines() {}

    static Line of(SpecificRecord event, String name) {
        return switch (event) {
            case AgreementSigned e -> line(name, Tone.GOOD, plain(e.getAgreementId()));
            case CampaignPlanned e -> line(name, Tone.NEUTRAL, word("objective", e.getObjective()));
            case CampaignLaunched e -> line(name, Tone.GOOD, plain(e.getCampaignId()));
            case CampaignAdjusted e -> line(name, Tone.NEUTRAL, plain(e.getReason()));
            case CampaignPaused e -> line(name, Tone.WARNING, plain(e.getReason()));
            case CampaignCompleted e -> line(name, Tone.GOOD, plain(e.getCampaignId()));
            case DeliverablePromised e ->
                line(name, Tone.NEUTRAL, word("deliverable", e.getKind()), moment(e.getDueAt()));
            case DeliverableDelivered e -> line(name, Tone.GOOD, plain(e.getDeliverableId()));
            case DeliverableWithdrawn e -> line(name, Tone.NEUTRAL, plain(e.getDeliverableId()));
            case ParticipantJoined e -> line(name, Tone.GOOD, plain(e.getCampaignId()), plain(e.getRole()));
            case ParticipantLeft e -> line(name, Tone.NEUTRAL, plain(e.getCampaignId()));
            case LinkMade e ->
                line(
                        name,
                        Tone.NEUTRAL,
                        plain(e.getCampaignId()),
                        plain(e.getChannel().orElse(null)));
            case ReferralCodeIssued e ->
                line(name, Tone.NEUTRAL, plain(e.getCampaignId().orElse(null)));
            case LeadsMerged e -> line(name, Tone.NEUTRAL, plain(e.getLeadId()));
            case TouchRecorded e -> line(name, Tone.NEUTRAL, word("channel", e.getChannel()));
            case ReachReported e -> line(name, Tone.NEUTRAL, plain(Long.toString(e.getReach())));
            case LeadCaptured e ->
                line(
                        name,
                        Tone.NEUTRAL,
                        plain(e.getLeadId()),
                        person(e.getKeyPersonId().orElse(null)));
            case LeadQualified e ->
                line(name, Tone.NEUTRAL, word("qualification", e.getQualification()), plain(e.getLeadId()));
            case DealStageReached e ->
                line(
                        name,
                        switch (e.getStage()) {
                            case WON -> Tone.GOOD;
                            case LOST -> Tone.BAD;
                            default -> Tone.NEUTRAL;
                        },
                        word("deal", e.getStage()),
                        amount(e.getAmount().orElse(null)),
                        plain(e.getDealId()));
            case ConversionRecorded e -> line(name, Tone.GOOD, amount(e.getAmount()));
            case ConversionRefunded e -> line(name, Tone.BAD, amount(e.getAmount()));
            case CostIncurred e ->
                line(
                        name,
                        Tone.NEUTRAL,
                        word("cost", e.getKind()),
                        amount(e.getAmount().orElse(null)));
            case ExchangeRateSet e ->
                line(
                        name,
                        Tone.NEUTRAL,
                        plain(e.getCurrency()),
                        plain(e.getRate().stripTrailingZeros().toPlainString()));
            case CommissionAccrued e -> line(name, Tone.NEUTRAL, amount(e.getAmount()));
            case CommissionReversed e -> line(name, Tone.NEUTRAL, amount(e.getAmount()));
            case CommissionReleased e -> line(name, Tone.GOOD, amount(e.getAmount()));
            case CommissionWithheld e -> line(name, Tone.WARNING, plain(e.getRule()));
            case CommissionCleared e -> line(name, Tone.NEUTRAL, person(e.getClearedBy()));
            case PayoutApproved e -> line(name, Tone.NEUTRAL, amount(e.getAmount()));
            case PayoutPaid e -> line(name, Tone.NEUTRAL, amount(e.getAmount()));
            default -> OutcomeLines.of(event, name);
        };
    }
}
