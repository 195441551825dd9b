package dev.kizuna.partner.feedback.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.event.partner.PartnerOnboarded;
import dev.kizuna.event.partner.PartnerStage;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.feedback.domain.FeedbackEvent;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FeedbackTranslationTest {

    private static final Occurrence THEN = new Occurrence("e", Instant.parse("2026-01-05T09:00:00.123Z"));

    static Stream<FeedbackEvent> events() {
        return Stream.of(
                new FeedbackEvent.Closed(THEN, "p", "fb", "u"),
                new FeedbackEvent.Submitted(THEN, "p", "fb", "kp", "pricing"),
                new FeedbackEvent.Submitted(THEN, "p", "fb", null, "pricing"),
                new FeedbackEvent.ActionPlanShared(THEN, "p", "fb", "plan", "u"),
                new FeedbackEvent.OutcomeVerified(THEN, "p", "fb", "ci", "resolved"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void shouldMeanTheSameWhenItCameBackFromTheTopic(FeedbackEvent event) {
        assertThat(FeedbackTranslation.fromAvro(FeedbackTranslation.toAvro(event)))
                .contains(event);
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
        assertThat(FeedbackTranslation.fromAvro(onboarded)).isEmpty();
    }
}
