package dev.kizuna.partner.inquiry.domain;

import dev.kizuna.partner.aggregate.domain.Chronicle;
import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.History;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.aggregate.domain.Rule;
import dev.kizuna.partner.inquiry.domain.InquiryEvent.Answered;
import dev.kizuna.partner.inquiry.domain.InquiryEvent.Assigned;
import dev.kizuna.partner.inquiry.domain.InquiryEvent.Received;
import dev.kizuna.partner.inquiry.domain.InquiryEvent.Reopened;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A question of a partner, on whatever channel, until a human has answered it. */
public record Inquiry(String id, String partnerId, History<InquiryEvent> history)
        implements Chronicle<Inquiry, InquiryEvent> {

    /** How far an inquiry is. */
    public enum Status {
        /** Something of it was reported, but not yet the question. */
        UNHEARD,
        OPEN,
        ANSWERED
    }

    /** An inquiry of which nothing is known yet. */
    public static Inquiry unheard(String inquiryId, String partnerId) {
        return new Inquiry(inquiryId, partnerId, History.none());
    }

    /** The question; of several reports the earliest. */
    public Optional<Received> received() {
        return history.first(Received.class);
    }

    /** The human answer that holds: the first since it was last reopened. */
    public Optional<Answered> answer() {
        Answered holding = null;
        for (InquiryEvent event : history.events()) {
            if (event instanceof Reopened) {
                holding = null;
            } else if (event instanceof Answered answered && !answered.automatic() && holding == null) {
                holding = answered;
            }
        }
        return Optional.ofNullable(holding);
    }

    /** Who has to answer, when it is not the partner's owner: whom it was assigned to last, or who was named at first. */
    public Optional<String> ownerId() {
        return history.last(Assigned.class)
                .map(Assigned::ownerId)
                .or(() -> received().map(Received::ownerId));
    }

    /** Since when it waits for an answer; empty when it does not. */
    public Optional<Instant> openSince() {
        Instant since = null;
        boolean answered = false;
        for (InquiryEvent event : history.events()) {
            if (event instanceof Received && since == null) {
                since = event.occurrence().at();
            } else if (event instanceof Answered answer && !answer.automatic()) {
                answered = true;
            } else if (event instanceof Reopened && answered) {
                since = event.occurrence().at();
                answered = false;
            }
        }
        return status() == Status.OPEN ? Optional.ofNullable(since) : Optional.empty();
    }

    public Status status() {
        if (!begun()) {
            return Status.UNHEARD;
        }
        return answer().isPresent() ? Status.ANSWERED : Status.OPEN;
    }

    /** Another one has to answer from now on; the same one again changes nothing. */
    public Decision<Inquiry> assign(Occurrence occurrence, String ownerId, @Nullable String assignedBy) {
        if (!begun()) {
            return Decision.wrongState("An inquiry that is " + status() + " cannot be assigned");
        }
        return ownerId().filter(ownerId::equals).isPresent()
                ? Decision.unchanged(this)
                : happens(new Assigned(occurrence, partnerId, id, ownerId, assignedBy));
    }

    /** Somebody answers. Further answers are noted and change nothing. */
    public Decision<Inquiry> answer(Occurrence occurrence, Reply reply, OpenChannelFirst practice) {
        Optional<Received> question = received();
        if (question.isPresent()
                && occurrence.at().isBefore(question.get().occurrence().at())) {
            return Decision.invalid(
                    "occurredAt",
                    "the answer cannot be before the question, "
                            + question.get().occurrence().at());
        }
        Optional<Refusal> objection = practice.objection(reply);
        if (objection.isPresent()) {
            return new Decision.Refused<>(objection.get());
        }
        boolean direct = practice.isPassedOver(reply);
        return happens(new Answered(
                occurrence,
                partnerId,
                id,
                reply.answeredBy(),
                reply.automatic(),
                reply.channel(),
                direct,
                direct ? reply.directReason() : null));
    }

    /** The answer was not enough. */
    public Decision<Inquiry> reopen(Occurrence occurrence, @Nullable String reason) {
        Optional<Answered> answer = answer();
        if (answer.isEmpty()) {
            return Decision.against(
                    Rule.INQUIRY_NOT_ANSWERED, "An inquiry that is " + status() + " cannot be reopened");
        }
        if (!occurrence.at().isAfter(answer.get().occurrence().at())) {
            return Decision.invalid(
                    "occurredAt",
                    "must be after the answer, " + answer.get().occurrence().at());
        }
        return happens(new Reopened(occurrence, partnerId, id, reason));
    }

    @Override
    public boolean begun() {
        return received().isPresent();
    }

    @Override
    public Inquiry with(InquiryEvent event) {
        return new Inquiry(id, partnerId, history.with(event));
    }
}
