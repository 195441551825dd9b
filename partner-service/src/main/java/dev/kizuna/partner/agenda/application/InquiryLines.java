package dev.kizuna.partner.agenda.application;

import dev.kizuna.partner.agenda.domain.Line;
import dev.kizuna.partner.agenda.domain.Matter;
import dev.kizuna.partner.agenda.domain.MatterKind;
import dev.kizuna.partner.agenda.domain.Section;
import dev.kizuna.partner.inquiry.domain.AnswerTime;
import dev.kizuna.partner.inquiry.domain.Inquiries;
import dev.kizuna.partner.inquiry.domain.Inquiry;
import dev.kizuna.partner.inquiry.domain.InquiryEvent.Received;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Inquiries that wait for an answer are issues. */
@Component
final class InquiryLines implements Lines {

    private final Inquiries inquiries;
    private final AnswerTime answerTime;

    InquiryLines(Inquiries inquiries, AnswerTime answerTime) {
        this.inquiries = inquiries;
        this.answerTime = answerTime;
    }

    @Override
    public Stream<Line> in(Scope scope) {
        return Everything.of(inquiries, scope.partnerId(), Inquiry.Status.OPEN, Inquiry::id)
                .filter(inquiry -> scope.concerns(
                        inquiry.received().map(Received::keyPersonId).orElse(null)))
                .map(inquiry -> line(inquiry, scope.until()));
    }

    private Line line(Inquiry inquiry, Instant now) {
        Instant since = inquiry.openSince().orElse(now);
        return new Line(
                Section.ISSUES,
                new Matter(MatterKind.INQUIRY, inquiry.id()),
                "open",
                inquiry.received().map(Received::channel).orElse(null),
                since,
                since.plus(answerTime.within()),
                answerTime.isLate(inquiry, now));
    }
}
