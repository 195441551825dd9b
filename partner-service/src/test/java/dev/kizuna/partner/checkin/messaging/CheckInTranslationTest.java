package dev.kizuna.partner.checkin.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.event.partner.PartnerOnboarded;
import dev.kizuna.event.partner.PartnerStage;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.checkin.domain.Cadence;
import dev.kizuna.partner.checkin.domain.CheckInEvent;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CheckInTranslationTest {

    private static final Occurrence THEN = new Occurrence("e", Instant.parse("2026-01-05T09:00:00.123Z"));

    static Stream<CheckInEvent> events() {
        return Stream.of(
                new CheckInEvent.Scheduled(THEN, "p", "ci", Cadence.QUARTERLY, "kp", THEN.at()),
                new CheckInEvent.Held(THEN, "p", "ci", Cadence.WEEKLY, "kp", 20),
                new CheckInEvent.Held(THEN, "p", "ci", Cadence.WEEKLY, "kp", null),
                new CheckInEvent.Cancelled(THEN, "p", "ci", Cadence.MONTHLY, "kp", "holiday"),
                new CheckInEvent.Cancelled(THEN, "p", "ci", Cadence.MONTHLY, "kp", null));
    }

    @ParameterizedTest
    @MethodSource("events")
    void shouldMeanTheSameWhenItCameBackFromTheTopic(CheckInEvent event) {
        assertThat(CheckInTranslation.fromAvro(CheckInTranslation.toAvro(event)))
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
        assertThat(CheckInTranslation.fromAvro(onboarded)).isEmpty();
    }
}
