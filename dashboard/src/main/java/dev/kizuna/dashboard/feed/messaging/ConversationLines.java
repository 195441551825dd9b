package dev.kizuna.dashboard.feed.messaging;

import static dev.kizuna.dashboard.feed.messaging.Line.*;

import dev.kizuna.dashboard.feed.FeedItem.Tone;
import dev.kizuna.event.partner.*;
import org.apache.avro.specific.SpecificRecord;

/** Lines of conversations with partners and of the promises in them. */
final class ConversationLines {

    private ConversationLines() {}

    static Line of(SpecificRecord event, String name) {
        return switch (event) {
            case InquiryReceived e ->
                line(name, Tone.NEUTRAL, word("channel", e.getChannel()), plain(e.getInquiryId()));
            case InquiryAnswered e ->
                line(
                        e.getAutomatic() ? name + ".automatic" : name,
                        e.getAutomatic() ? Tone.NEUTRAL : Tone.GOOD,
                        plain(e.getInquiryId()));
            case InquiryReopened e -> line(name, Tone.WARNING, plain(e.getInquiryId()));
            case FeedbackSubmitted e ->
                line(name, Tone.NEUTRAL, word("category", e.getCategory()), plain(e.getFeedbackId()));
            case ActionPlanShared e -> line(name, Tone.GOOD, plain(e.getFeedbackId()));
            case FeedbackOutcomeVerified e ->
                line(name, Tone.GOOD, word("outcome", e.getOutcome()), plain(e.getFeedbackId()));
            case CheckInScheduled e -> line(name, Tone.NEUTRAL, word("cadence", e.getCadence()), moment(e.getDueAt()));
            case CheckInHeld e -> line(name, Tone.GOOD, word("cadence", e.getCadence()), person(e.getKeyPersonId()));
            case ActionItemAgreed e -> line(name, Tone.NEUTRAL, moment(e.getDueAt()));
            case ActionItemClosed e ->
                line(e.getDone() ? name : name + ".dropped", e.getDone() ? Tone.GOOD : Tone.WARNING);
            case SuccessStoryPublished e -> line(name, Tone.GOOD, plain(e.getStoryId()));
            case SuccessReplicated e -> line(name, Tone.GOOD, plain(e.getByPartnerId()), plain(e.getStoryId()));
            case HandoffRequested e -> line(name, Tone.NEUTRAL, word("team", e.getToTeam()), moment(e.getDueAt()));
            case HandoffCompleted e -> line(name, Tone.GOOD, plain(e.getHandoffId()));
            case InquiryAssigned e -> line(name, Tone.NEUTRAL, person(e.getOwnerId()), plain(e.getInquiryId()));
            case FeedbackClosed e -> line(name, Tone.GOOD, plain(e.getFeedbackId()));
            case AgendaFrozen e ->
                line(name, Tone.NEUTRAL, word("cadence", e.getCadence()), person(e.getKeyPersonId()));
            case CheckInCancelled e ->
                line(name, Tone.WARNING, word("cadence", e.getCadence()), person(e.getKeyPersonId()));
            case IssueRolledUp e ->
                line(name, Tone.WARNING, word("cadence", e.getToCadence()), plain(e.getSubjectId()));
            case SuccessStoryDrafted e ->
                line(name, Tone.GOOD, person(e.getKeyPersonId().orElse(null)), plain(e.getStoryId()));
            case SuccessStoryShared e -> line(name, Tone.NEUTRAL, plain(e.getToPartnerId()), plain(e.getStoryId()));
            case SuccessStoryReceived e -> line(name, Tone.GOOD, plain(e.getByPartnerId()), plain(e.getStoryId()));
            default -> ofPromises(event, name);
        };
    }

    private static Line ofPromises(SpecificRecord event, String name) {
        return switch (event) {
            case PromiseAcknowledged e ->
                line(name, Tone.GOOD, person(e.getAcknowledgedBy()), plain(e.getObligationId()));
            case PromiseSnoozed e -> line(name, Tone.NEUTRAL, moment(e.getUntil()), plain(e.getObligationId()));
            case PromiseHandedOver e -> line(name, Tone.NEUTRAL, person(e.getOwnerId()), plain(e.getObligationId()));
            case PromisePaused e -> line(name, Tone.WARNING, plain(e.getObligationId()));
            case PromiseResumed e -> line(name, Tone.NEUTRAL, plain(e.getObligationId()));
            default -> CampaignLines.of(event, name);
        };
    }
}
