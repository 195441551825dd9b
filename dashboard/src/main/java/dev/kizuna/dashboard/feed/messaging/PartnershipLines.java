package dev.kizuna.dashboard.feed.messaging;

import static dev.kizuna.dashboard.feed.messaging.Line.*;

import dev.kizuna.dashboard.feed.FeedItem.Tone;
import dev.kizuna.event.partner.*;
import java.util.Locale;
import org.apache.avro.specific.SpecificRecord;

/** Lines of what happens with partners and their key persons. */
final class PartnershipLines {

    private PartnershipLines() {}

    static Line of(SpecificRecord event, String name) {
        return switch (event) {
            case PartnerRegistered e -> line(name, Tone.NEUTRAL, word("partner-type", e.getType()));
            case PartnerStageChanged e -> line(name, Tone.NEUTRAL, word("stage", e.getToStage()));
            case PartnerOnboarded _, PartnerReactivated _ -> line(name, Tone.GOOD);
            case PartnerPaused e -> line(name, Tone.WARNING, plain(e.getReason()));
            case PartnerTerminated e -> line(name, Tone.BAD, plain(e.getReason()));
            case FitAssessed e ->
                line(name, e.getPassed() ? Tone.GOOD : Tone.WARNING, plain(Integer.toString(e.getScore())));
            case PartnerOwnerChanged e -> line(name, Tone.NEUTRAL, person(e.getToOwnerId()));
            case PartnerTierChanged e -> line(name, Tone.NEUTRAL, plain(e.getToTier()));
            case ImprovementPlanBegun e -> line(name, Tone.WARNING, moment(e.getReviewDueAt()));
            case ImprovementPlanReviewed e ->
                line(name, e.getOnTrack() ? Tone.GOOD : Tone.WARNING, plain(e.getPlanId()));
            case ImprovementPlanEnded e ->
                line(
                        name + "." + e.getOutcome().name().toLowerCase(Locale.ROOT),
                        switch (e.getOutcome()) {
                            case SUCCEEDED -> Tone.GOOD;
                            case FAILED -> Tone.BAD;
                            case ABANDONED -> Tone.NEUTRAL;
                        },
                        plain(e.getPlanId()));
            case MarketEntryPlanned e -> line(name, Tone.NEUTRAL, plain(e.getMarket()), plain(e.getPlanId()));
            case MarketEntryGatePassed e -> line(name, Tone.GOOD, word("gate", e.getGate()), plain(e.getPlanId()));
            case MarketEntryConcluded e ->
                line(name, Tone.NEUTRAL, word("market-outcome", e.getOutcome()), plain(e.getPlanId()));
            default -> ofKeyPersons(event, name);
        };
    }

    private static Line ofKeyPersons(SpecificRecord event, String name) {
        return switch (event) {
            case KeyPersonNominated e -> line(name, Tone.NEUTRAL, person(e.getKeyPersonId()));
            case SignalObserved e ->
                line(name, Tone.NEUTRAL, person(e.getKeyPersonId()), word("signal", e.getSignal()));
            case NominationApproved e -> line(name, Tone.GOOD, person(e.getKeyPersonId()));
            case NominationRejected e -> line(name, Tone.WARNING, person(e.getKeyPersonId()));
            case KeyPersonAppointed e -> line(name, Tone.GOOD, person(e.getKeyPersonId()));
            case KeyPersonStoodDown e -> line(name, Tone.WARNING, person(e.getKeyPersonId()));
            case RampPlanAgreed e -> line(name, Tone.NEUTRAL, person(e.getKeyPersonId()));
            case LoadPhasePlanned e -> line(name, Tone.NEUTRAL, person(e.getKeyPersonId()), word("load", e.getKind()));
            case MismatchDiagnosed e ->
                line(name, Tone.WARNING, person(e.getKeyPersonId()), word("mismatch", e.getKind()));
            case RemedyPlanned e -> line(name, Tone.GOOD, word("remedy", e.getKind()));
            case NominationConfirmed e -> line(name, Tone.GOOD, person(e.getKeyPersonId()));
            case KeyPersonActivated e -> line(name, Tone.GOOD, person(e.getKeyPersonId()));
            case CharterAgreed e ->
                line(name, Tone.GOOD, person(e.getKeyPersonId()), plain(e.getTimeSharePercent() + " %"));
            case SupportMemberJoined e ->
                line(name, Tone.GOOD, person(e.getMemberId()), word("task", e.getTask()), person(e.getKeyPersonId()));
            case SupportMemberLeft e -> line(name, Tone.NEUTRAL, person(e.getMemberId()), person(e.getKeyPersonId()));
            case SuccessionPlanned e -> line(name, Tone.GOOD, person(e.getSuccessorId()), person(e.getKeyPersonId()));
            case RemedyCarriedOut e -> line(name, Tone.GOOD, plain(e.getMismatchId()));
            case RemedyChecked e ->
                line(
                        e.getOutcome().equals("helped") ? name + ".helped" : name + ".not-helped",
                        e.getOutcome().equals("helped") ? Tone.GOOD : Tone.WARNING,
                        plain(e.getMismatchId()));
            case MismatchClosed e ->
                line(name, Tone.GOOD, person(e.getKeyPersonId()), word("mismatch-outcome", e.getOutcome()));
            case PersonalKpiAgreed e ->
                line(name, Tone.NEUTRAL, person(e.getKeyPersonId()), plain(e.getTarget() + " " + e.getMetric()));
            case IntermediateSuccessNoted e ->
                line(name, Tone.GOOD, person(e.getKeyPersonId()), word("intermediate", e.getKind()));
            case LoadPhaseWithdrawn e -> line(name, Tone.NEUTRAL, person(e.getKeyPersonId()), plain(e.getPhaseId()));
            case ValleyMissed e ->
                line(name, Tone.WARNING, person(e.getKeyPersonId()), plain(e.getFrom() + " – " + e.getTo()));
            default -> ConversationLines.of(event, name);
        };
    }
}
