package dev.kizuna.partner.checkin.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.event.partner.PartnerOnboarded;
import dev.kizuna.event.partner.PartnerStage;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.checkin.domain.ActionItemEvent;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ActionItemTranslationTest {

    private static final Occurrence THEN = new Occurrence("e", Instant.parse("2026-01-05T09:00:00.123Z"));

    static Stream<ActionItemEvent> events() {
        return Stream.of(
                new ActionItemEvent.Agreed(THEN, "p", "ai", "ci", "u", THEN.at()),
                new ActionItemEvent.Agreed(THEN, "p", "ai", null, "u", THEN.at()),
                new ActionItemEvent.Closed(THEN, "p", "ai", "u", false));
    }

    @ParameterizedTest
    @MethodSource("events")
    void shouldMeanTheSameWhenItCameBackFromTheTopic(ActionItemEvent event) {
        assertThat(ActionItemTranslation.fromAvro(ActionItemTranslation.toAvro(event)))
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
        assertThat(ActionItemTranslation.fromAvro(onboarded)).isEmpty();
    }
}
