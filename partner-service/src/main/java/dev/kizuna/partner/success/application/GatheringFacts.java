package dev.kizuna.partner.success.application;

import dev.kizuna.partner.aggregate.domain.Chronicle;
import dev.kizuna.partner.aggregate.domain.Documents;
import dev.kizuna.partner.aggregate.domain.DomainEvent;
import dev.kizuna.partner.aggregate.domain.Selection;
import dev.kizuna.partner.aggregate.domain.Versioned;
import dev.kizuna.partner.checkin.domain.CheckInEvent;
import dev.kizuna.partner.checkin.domain.CheckIns;
import dev.kizuna.partner.feedback.domain.FeedbackEvent;
import dev.kizuna.partner.feedback.domain.Feedbacks;
import dev.kizuna.partner.inquiry.domain.Inquiries;
import dev.kizuna.partner.inquiry.domain.InquiryEvent;
import dev.kizuna.partner.keyperson.domain.Appointment;
import dev.kizuna.partner.keyperson.domain.People;
import dev.kizuna.partner.keyperson.domain.Role;
import dev.kizuna.partner.success.domain.Deal;
import dev.kizuna.partner.success.domain.Facts;
import dev.kizuna.partner.success.domain.Groundwork;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Fills in what a story tells of: the deal itself, and what came before the win. */
@Component
final class GatheringFacts {

    private static final int AT_ONCE = 500;

    private final People people;
    private final CheckIns checkIns;
    private final Feedbacks feedbacks;
    private final Inquiries inquiries;

    GatheringFacts(People people, CheckIns checkIns, Feedbacks feedbacks, Inquiries inquiries) {
        this.people = people;
        this.checkIns = checkIns;
        this.feedbacks = feedbacks;
        this.inquiries = inquiries;
    }

    Facts of(Deal deal, Instant wonAt) {
        String partnerId = deal.partnerId();
        Optional<Role> role = deal.keyPersonId()
                .flatMap(people::find)
                .map(Versioned::value)
                .filter(person -> person.partnerId().equals(partnerId))
                .map(person -> person.role());
        String keyPersonId = deal.keyPersonId().orElse(null);
        var groundwork = new Groundwork(
                count(
                        checkIns,
                        partnerId,
                        wonAt,
                        event -> event instanceof CheckInEvent.Held held
                                && (keyPersonId == null || keyPersonId.equals(held.keyPersonId()))),
                count(
                        feedbacks,
                        partnerId,
                        wonAt,
                        event -> event instanceof FeedbackEvent.OutcomeVerified verified && verified.isResolved()),
                count(
                        inquiries,
                        partnerId,
                        wonAt,
                        event -> event instanceof InquiryEvent.Answered answered && !answered.automatic()),
                role.map(known -> (int) known.signals().stream()
                                .filter(signal -> !signal.observedAt().isAfter(wonAt))
                                .count())
                        .orElse(0));
        return new Facts(
                deal.dealId(),
                keyPersonId,
                deal.campaignId().orElse(null),
                deal.amount().orElse(null),
                wonAt,
                deal.stagesToTheWin(),
                role.map(Role::appointment).map(Appointment::appointedAt).orElse(null),
                groundwork);
    }

    /** How many of a partner's conversations had such an event by then. */
    private static <S extends Chronicle<S, E>, E extends DomainEvent> int count(
            Documents<S> documents, String partnerId, Instant until, Predicate<E> such) {
        int count = 0;
        String after = "";
        List<Versioned<S>> page;
        do {
            page = documents.select(new Selection(Map.of("partnerId", partnerId), after, AT_ONCE));
            count += (int) page.stream()
                    .filter(found -> found.value().history().events().stream()
                            .anyMatch(event ->
                                    such.test(event) && !event.occurrence().at().isAfter(until)))
                    .count();
            after = page.isEmpty() ? after : page.getLast().value().id();
        } while (page.size() == AT_ONCE);
        return count;
    }
}
