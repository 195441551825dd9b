package dev.kizuna.partner.handoff.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.event.partner.PartnerOnboarded;
import dev.kizuna.event.partner.PartnerStage;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.handoff.domain.HandoffEvent;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HandoffTranslationTest {

    private static final Occurrence THEN = new Occurrence("e", Instant.parse("2026-01-05T09:00:00.123Z"));

    static Stream<HandoffEvent> events() {
        return Stream.of(
                new HandoffEvent.Requested(THEN, "p", "ho", "legal", "u", THEN.at()),
                new HandoffEvent.Requested(THEN, "p", "ho", "legal", null, THEN.at()),
                new HandoffEvent.Completed(THEN, "p", "ho", "u"),
                new HandoffEvent.Completed(THEN, "p", "ho", null));
    }

    @ParameterizedTest
    @MethodSource("events")
    void shouldMeanTheSameWhenItCameBackFromTheTopic(HandoffEvent event) {
        assertThat(HandoffTranslation.fromAvro(HandoffTranslation.toAvro(event)))
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
        assertThat(HandoffTranslation.fromAvro(onboarded)).isEmpty();
    }
}
