package dev.kizuna.partner.aggregate.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.DomainEvent;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.RequestMark;
import dev.kizuna.partner.aggregate.domain.Versioned;
import dev.kizuna.partner.inquiry.domain.Inquiry;
import dev.kizuna.partner.inquiry.domain.InquiryEvent;
import dev.kizuna.partner.store.InMemoryDocuments;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WritingTest {

    private static final Instant THEN = Instant.parse("2026-01-05T09:00:00Z");
    private static final InquiryEvent QUESTION =
            new InquiryEvent.Received(new Occurrence("q", THEN), "p", "inq", null, "email", null);
    private static final InquiryEvent ANSWER =
            new InquiryEvent.Answered(new Occurrence("a", THEN.plusSeconds(60)), "p", "inq", "u-sato", false);

    private final Crowded documents = new Crowded();

    /** A store in which somebody else is faster for a number of times. */
    private static final class Crowded extends InMemoryDocuments<Inquiry> {

        private final AtomicInteger faster = new AtomicInteger();

        Crowded() {
            super(Inquiry::id, _ -> Map.of());
        }

        @Override
        public Optional<Versioned<Inquiry>> find(String key) {
            var found = super.find(key);
            if (faster.get() > 0) {
                int left = faster.getAndDecrement();
                found.ifPresent(present -> super.replace(
                        present.value()
                                .with(new InquiryEvent.Answered(
                                        new Occurrence("other-" + left, THEN.plusSeconds(600 + left)),
                                        "p",
                                        "inq",
                                        "somebody",
                                        true)),
                        present.version(),
                        List.of()));
            }
            return found;
        }
    }

    private Outcome<Inquiry> answer(Target target) {
        return Writing.change(documents, target, inquiry -> inquiry.happens(ANSWER));
    }

    @Test
    void shouldTryAgainWhenSomebodyElseWasFaster() {
        // given
        Writing.begin(documents, RequestMark.NONE, Inquiry.unheard("inq", "p"), QUESTION);
        documents.faster.set(5);

        // when
        var outcome = answer(Target.of("inq"));

        // then
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(documents.find("inq").orElseThrow().value().history().events())
                .hasSize(7);
        assertThat(ids(documents.told())).containsExactly("q", "a");
    }

    @Test
    void shouldGiveUpWhenOthersNeverStop() {
        Writing.begin(documents, RequestMark.NONE, Inquiry.unheard("inq", "p"), QUESTION);
        documents.faster.set(1_000);
        assertThat(answer(Target.of("inq"))).isInstanceOf(Outcome.Contended.class);
    }

    @Test
    void shouldChangeNothingWhenTheVersionIsNotTheOneSeen() {
        Writing.begin(documents, RequestMark.NONE, Inquiry.unheard("inq", "p"), QUESTION);
        assertThat(answer(new Target("inq", OptionalLong.of(2), null))).isEqualTo(new Outcome.Stale<Inquiry>(1));
        assertThat(answer(new Target("inq", OptionalLong.of(1), null))).isInstanceOf(Outcome.Done.class);
        assertThat(answer(Target.of("nobody"))).isEqualTo(new Outcome.NotFound<Inquiry>("nobody"));
    }

    @Test
    void shouldWriteNothingWhenADecisionChangesNothing() {
        Writing.begin(documents, RequestMark.NONE, Inquiry.unheard("inq", "p"), QUESTION);
        Writing.change(documents, Target.of("inq"), Decision::unchanged);
        assertThat(documents.find("inq").orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void shouldGiveAnInquiryItsBeginningWhenOnlyItsAnswerWasKnown() {
        // given
        var reports = new ApplyingReports<>(documents, Inquiry::unheard);
        reports.apply(ANSWER);

        // when
        var outcome = Writing.begin(documents, RequestMark.NONE, Inquiry.unheard("inq", "p"), QUESTION);

        // then
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(documents.find("inq").orElseThrow().value().status()).isEqualTo(Inquiry.Status.ANSWERED);
        assertThat(ids(documents.told())).containsExactly("q");
        var another = new InquiryEvent.Received(new Occurrence("q-2", THEN), "p", "inq", null, "line", null);
        assertThat(Writing.begin(documents, RequestMark.NONE, Inquiry.unheard("inq", "p"), another))
                .isEqualTo(new Outcome.Taken<Inquiry>("inq"));
    }

    @Test
    void shouldNotGiveAnotherPartnersInquiryABeginning() {
        new ApplyingReports<>(documents, Inquiry::unheard).apply(ANSWER);
        assertThat(Writing.begin(documents, RequestMark.NONE, Inquiry.unheard("inq", "p-2"), QUESTION))
                .isInstanceOf(Outcome.Taken.class);
    }

    @Test
    void shouldSayNothingWhenReportsOfOthersAreApplied() {
        // given
        var reports = new ApplyingReports<>(documents, Inquiry::unheard);

        // when
        documents.faster.set(3);
        for (var event : List.of(ANSWER, QUESTION, ANSWER, QUESTION)) {
            reports.apply(event);
        }

        // then
        assertThat(documents.told()).isEmpty();
        assertThat(documents.find("inq").orElseThrow().value().history().events())
                .contains(QUESTION, ANSWER);
    }

    @Test
    void shouldRefuseAReportWhenTheIdBelongsToAnotherPartner() {
        var reports = new ApplyingReports<>(documents, Inquiry::unheard);
        reports.apply(QUESTION);
        var stolen = new InquiryEvent.Reopened(new Occurrence("r", THEN), "p-2", "inq", null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reports.apply(stolen))
                .withMessageContaining("belongs to partner \"p\"");
    }

    private static List<String> ids(List<DomainEvent> events) {
        return events.stream().map(event -> event.occurrence().eventId()).toList();
    }
}
