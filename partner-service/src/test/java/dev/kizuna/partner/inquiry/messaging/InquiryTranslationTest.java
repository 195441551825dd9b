package dev.kizuna.partner.inquiry.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.event.partner.PartnerOnboarded;
import dev.kizuna.event.partner.PartnerStage;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.inquiry.domain.InquiryEvent;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InquiryTranslationTest {

    private static final Occurrence THEN = new Occurrence("e", Instant.parse("2026-01-05T09:00:00.123Z"));

    static Stream<InquiryEvent> events() {
        return Stream.of(
                new InquiryEvent.Received(THEN, "p", "inq", "kp", "email", "u"),
                new InquiryEvent.Received(THEN, "p", "inq", null, "email", null),
                new InquiryEvent.Assigned(THEN, "p", "inq", "u", "v"),
                new InquiryEvent.Assigned(THEN, "p", "inq", "u", null),
                new InquiryEvent.Answered(THEN, "p", "inq", "u", true),
                new InquiryEvent.Answered(THEN, "p", "inq", "u", false, "line", true, null),
                new InquiryEvent.Reopened(THEN, "p", "inq", "why"),
                new InquiryEvent.Reopened(THEN, "p", "inq", null));
    }

    @ParameterizedTest
    @MethodSource("events")
    void shouldMeanTheSameWhenItCameBackFromTheTopic(InquiryEvent event) {
        assertThat(InquiryTranslation.fromAvro(InquiryTranslation.toAvro(event)))
                .contains(event);
    }

    @Test
    void shouldTellNobodyWhyAnAnswerWasDirect() {
        var answered = new InquiryEvent.Answered(THEN, "p", "inq", "u", false, "line", true, "personal");
        assertThat(InquiryTranslation.toAvro(answered).toString()).doesNotContain("personal");
    }

    @Test
    void shouldPassOverWhatIsAboutSomethingElse() {
        var onboarded = PartnerOnboarded.newBuilder()
                .setEventId("e")
                .setOccurredAt(THEN.at())
                .setPartnerId("p")
                .setFromStage(PartnerStage.ONBOARDING)
                .setToStage(PartnerStage.ACTIVE)
                .build();
        assertThat(InquiryTranslation.fromAvro(onboarded)).isEmpty();
    }
}
