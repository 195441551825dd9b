package dev.kizuna.notification.conversation.domain;

import dev.kizuna.notification.conversation.domain.Heard.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was asked in a place, as far back as an answer may still come. All of a place is decided on one after the other, so
 * that two messages at the same moment are one inquiry.
 *
 * @param early answers under messages that nobody has asked yet: news does not always come in order
 * @param version grows by one with each change; 0 for a place in which nothing was heard yet
 */
public record Talk(Place place, List<Question> questions, List<Remark> early, long version) {

    private static final Duration ANSWERED_KEPT = Duration.ofDays(7);
    private static final Duration OPEN_KEPT = Duration.ofDays(90);
    private static final Duration EARLY_KEPT = Duration.ofHours(1);

    public Talk {
        questions = List.copyOf(questions);
        early = List.copyOf(early);
    }

    public static Talk in(Place place) {
        return new Talk(place, List.of(), List.of(), 0);
    }

    /**
     * What a remark means.
     *
     * @param sameMatter how long after the last message another by the same person belongs to it
     */
    public Heard hear(Remark remark, Duration sameMatter) {
        boolean repeated =
                questions.stream().anyMatch(question -> question.messages().contains(remark.id()));
        if (repeated) {
            return new Heard(Outcome.REPEATED, this, List.of());
        }
        return switch (remark.author()) {
            case Author.OfPartner partner -> remark.canAsk() ? partnerSpeaks(remark, partner, sameMatter) : nothing();
            case Author.Colleague(String personId) -> colleagueSpeaks(remark, personId);
            case Author.Machine _ -> machineSpeaks(remark);
        };
    }

    private Heard partnerSpeaks(Remark remark, Author.OfPartner partner, Duration sameMatter) {
        Optional<Question> same = remark.repliesTo() == null
                ? lastOf(partner.alias(), remark.at(), sameMatter)
                : under(remark.repliesTo()).stream()
                        .filter(question -> question.isOpen() || isSoon(question, remark.at(), sameMatter))
                        .findFirst();
        return same.map(question -> new Heard(Outcome.JOINED, with(question, question.with(remark)), List.of()))
                .orElseGet(() -> ask(remark, partner));
    }

    private Heard ask(Remark remark, Author.OfPartner partner) {
        String inquiryId = place.medium() + "-" + place.id() + "-" + remark.id();
        String root = place.threaded() && remark.repliesTo() != null ? remark.repliesTo() : remark.id();
        var question = new Question(
                inquiryId,
                partner.partnerId(),
                root,
                partner.alias(),
                remark.at(),
                remark.at(),
                List.of(remark.id()),
                null);
        List<Report> reports = new ArrayList<>();
        reports.add(new Report.InquiryReceived(
                Report.id(inquiryId, "received"),
                remark.at(),
                partner.partnerId(),
                inquiryId,
                partner.keyPersonId(),
                place.medium()));
        List<Remark> stillEarly = new ArrayList<>();
        for (Remark reply : early) {
            if (root.equals(reply.repliesTo())
                    && reply.author() instanceof Author.Colleague(String by)
                    && question.isAnsweredFirstAt(reply.at())) {
                reports.add(answer(question, reply, by, false));
                question = question.answered(reply);
            } else {
                stillEarly.add(reply);
            }
        }
        List<Question> all = new ArrayList<>(questions);
        all.add(question);
        return new Heard(Outcome.ASKED, kept(all, stillEarly, remark.at()), reports);
    }

    private Heard colleagueSpeaks(Remark remark, String personId) {
        List<Question> asked = answerable(remark.repliesTo());
        List<Question> all = new ArrayList<>(questions);
        List<Report> reports = new ArrayList<>();
        for (Question question : asked) {
            if (question.isAnsweredFirstAt(remark.at())) {
                reports.add(answer(question, remark, personId, false));
                all.set(all.indexOf(question), question.answered(remark));
            }
        }
        if (!reports.isEmpty()) {
            return new Heard(Outcome.ANSWERED, kept(all, early, remark.at()), reports);
        }
        return asked.isEmpty() && remark.repliesTo() != null ? unclaimed(remark) : nothing();
    }

    private Heard machineSpeaks(Remark remark) {
        for (Question question : answerable(remark.repliesTo())) {
            if (question.isOpen() && !remark.at().isBefore(question.askedAt())) {
                return new Heard(
                        Outcome.ANSWERED_BY_MACHINE,
                        with(question, question.with(remark)),
                        List.of(answer(question, remark, "bot", true)));
            }
        }
        return nothing();
    }

    private Report answer(Question question, Remark remark, String by, boolean automatic) {
        return new Report.InquiryAnswered(
                Report.id(question.inquiryId(), "answered", remark.id()),
                remark.at(),
                question.partnerId(),
                question.inquiryId(),
                by,
                automatic);
    }

    /** What an answer can be to: the questions it stands under; where there are no threads, all that are open. */
    private List<Question> answerable(@Nullable String repliesTo) {
        if (repliesTo != null) {
            return under(repliesTo);
        }
        return place.threaded()
                ? List.of()
                : questions.stream().filter(Question::isOpen).toList();
    }

    /** Questions that have the message, the latest first. */
    private List<Question> under(String message) {
        return questions.reversed().stream()
                .filter(question -> question.has(message))
                .toList();
    }

    private Optional<Question> lastOf(String asker, Instant at, Duration sameMatter) {
        return questions.reversed().stream()
                .filter(question -> question.isOpen() && question.asker().equals(asker))
                .filter(question -> isSoon(question, at, sameMatter))
                .findFirst();
    }

    private static boolean isSoon(Question question, Instant at, Duration sameMatter) {
        return Duration.between(question.lastAt(), at).abs().compareTo(sameMatter) <= 0;
    }

    private Heard unclaimed(Remark remark) {
        List<Remark> more = new ArrayList<>(early);
        more.removeIf(known -> known.id().equals(remark.id()));
        more.add(remark);
        return new Heard(Outcome.UNCLAIMED, kept(questions, more, remark.at()), List.of());
    }

    private Heard nothing() {
        return new Heard(Outcome.NOTHING, this, List.of());
    }

    private Talk with(Question before, Question after) {
        List<Question> all = new ArrayList<>(questions);
        all.set(all.indexOf(before), after);
        return kept(all, early, after.lastAt());
    }

    private Talk kept(List<Question> all, List<Remark> replies, Instant now) {
        return new Talk(
                place,
                all.stream()
                        .filter(question ->
                                question.lastAt().isAfter(now.minus(question.isOpen() ? OPEN_KEPT : ANSWERED_KEPT)))
                        .toList(),
                replies.stream()
                        .filter(reply -> reply.at().isAfter(now.minus(EARLY_KEPT)))
                        .toList(),
                version + 1);
    }
}
