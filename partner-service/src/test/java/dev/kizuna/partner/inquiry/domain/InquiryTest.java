package dev.kizuna.partner.inquiry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.inquiry.domain.InquiryEvent.Answered;
import dev.kizuna.partner.inquiry.domain.InquiryEvent.Received;
import dev.kizuna.partner.inquiry.domain.InquiryEvent.Reopened;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InquiryTest {

    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");

    private static final OpenChannelFirst NO_CHANNELS = new OpenChannelFirst(SomeChannels.ALL, false);

    private static Occurrence at(int minutes) {
        return new Occurrence("e-" + minutes, NINE.plusSeconds(60L * minutes));
    }

    private static Received received(int minutes) {
        return new Received(at(minutes), "p", "inq", null, "email", null);
    }

    private static Answered answered(int minutes, boolean automatic) {
        return new Answered(at(minutes), "p", "inq", "by-" + minutes, automatic);
    }

    private static Reopened reopened(int minutes) {
        return new Reopened(at(minutes), "p", "inq", null);
    }

    private static Inquiry inquiry(InquiryEvent... events) {
        Inquiry inquiry = Inquiry.unheard("inq", "p");
        for (InquiryEvent event : events) {
            inquiry = inquiry.with(event);
        }
        return inquiry;
    }

    @Test
    void shouldStayOpenWhenOnlyAMachineAnswered() {
        assertThat(inquiry(received(0), answered(1, true)).status()).isEqualTo(Inquiry.Status.OPEN);
    }

    @Test
    void shouldKeepTheFirstHumanAnswerWhenASecondFollows() {
        // when
        var inquiry = inquiry(received(0), answered(5, false), answered(9, false));

        // then
        assertThat(inquiry.status()).isEqualTo(Inquiry.Status.ANSWERED);
        assertThat(inquiry.answer())
                .hasValueSatisfying(answer -> assertThat(answer.answeredBy()).isEqualTo("by-5"));
    }

    @Test
    void shouldNeedAnotherAnswerWhenReopened() {
        var reopened = inquiry(received(0), answered(5, false), reopened(6));
        assertThat(reopened.status()).isEqualTo(Inquiry.Status.OPEN);
        assertThat(reopened.with(answered(7, false)).status()).isEqualTo(Inquiry.Status.ANSWERED);
    }

    @Test
    void shouldNotReopenWhenAnOldReopeningArrivesLate() {
        var inquiry = inquiry(received(0), answered(5, false), answered(9, false), reopened(6));
        assertThat(inquiry.status()).isEqualTo(Inquiry.Status.ANSWERED);
        assertThat(inquiry.answer())
                .hasValueSatisfying(answer -> assertThat(answer.answeredBy()).isEqualTo("by-9"));
    }

    @Test
    void shouldBeUnheardWhenOnlyItsAnswerIsKnown() {
        var inquiry = inquiry(answered(5, false));
        assertThat(inquiry.status()).isEqualTo(Inquiry.Status.UNHEARD);
        assertThat(inquiry.with(received(0)).status()).isEqualTo(Inquiry.Status.ANSWERED);
    }

    @Test
    void shouldTakeTheEarliestQuestionWhenItWasReportedTwice() {
        assertThat(inquiry(received(3), received(1)).received())
                .hasValueSatisfying(
                        question -> assertThat(question.occurrence()).isEqualTo(at(1)));
    }

    @Test
    void shouldEndInTheSameInquiryWhateverTheOrderAndTheRepetitions() {
        // given
        List<InquiryEvent> events = List.of(
                received(0), answered(1, true), answered(5, false), reopened(6), answered(8, false), received(2));
        var expected = inquiry(events.toArray(InquiryEvent[]::new));

        // then
        var random = new Random(42);
        for (int i = 0; i < 200; i++) {
            List<InquiryEvent> delivered = new ArrayList<>(events);
            delivered.addAll(events.subList(0, random.nextInt(events.size())));
            Collections.shuffle(delivered, random);
            assertThat(inquiry(delivered.toArray(InquiryEvent[]::new))).isEqualTo(expected);
        }
    }

    @Test
    void shouldRefuseAnAnswerBeforeTheQuestion() {
        assertThat(inquiry(received(5)).answer(at(4), Reply.by("u", false), NO_CHANNELS))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal())
                                .isInstanceOfSatisfying(
                                        Refusal.Invalid.class,
                                        invalid -> assertThat(invalid.field()).isEqualTo("occurredAt")));
    }

    @Test
    void shouldBeOwnedByWhomItWasAssignedToLast() {
        // given
        var named = inquiry(new Received(at(0), "p", "inq", null, "email", "u-sato"));
        var assigned = named.assign(at(1), "u-ito", "u-sato");

        // then
        assertThat(inquiry(received(0)).ownerId()).isEmpty();
        assertThat(named.ownerId()).contains("u-sato");
        assertThat(((Decision.Accepted<Inquiry>) assigned).next().ownerId()).contains("u-ito");
        assertThat(named.assign(at(1), "u-sato", null)).isEqualTo(Decision.unchanged(named));
        assertThat(inquiry(answered(5, false)).assign(at(6), "u-ito", null)).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void shouldHaveBeenOpenSinceItWasAskedOrReopened() {
        assertThat(inquiry(received(0), answered(3, true)).openSince()).contains(at(0).at());
        assertThat(inquiry(received(0), answered(5, false)).openSince()).isEmpty();
        assertThat(inquiry(received(0), answered(5, false), reopened(6)).openSince())
                .contains(at(6).at());
        assertThat(inquiry(received(0), reopened(6)).openSince())
                .as("what was never answered waits since it was asked")
                .contains(at(0).at());
    }

    @Test
    void shouldBeLateWhenItIsOpenForTooLong() {
        var within = new AnswerTime(Duration.ofHours(24));
        var inquiry = inquiry(received(0));
        assertThat(within.isLate(inquiry, NINE.plus(Duration.ofHours(24)).minusMillis(1)))
                .isFalse();
        assertThat(within.isLate(inquiry, NINE.plus(Duration.ofHours(24)))).isTrue();
        assertThat(within.isLate(inquiry.with(answered(5, false)), NINE.plus(Duration.ofHours(25))))
                .isFalse();
    }

    @Test
    void shouldRefuseToReopenWhatWasNotAnswered() {
        assertThat(inquiry(received(0)).reopen(at(1), null)).isInstanceOf(Decision.Refused.class);
        assertThat(inquiry(received(0), answered(5, false)).reopen(at(5), null)).isInstanceOf(Decision.Refused.class);
        assertThat(inquiry(received(0), answered(5, false)).reopen(at(6), null)).isInstanceOf(Decision.Accepted.class);
    }
}
