package dev.kizuna.partner.success.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.event.partner.PartnerOnboarded;
import dev.kizuna.event.partner.PartnerStage;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.success.domain.StoryEvent;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoryTranslationTest {

    private static final Occurrence THEN = new Occurrence("e", Instant.parse("2026-01-05T09:00:00.123Z"));

    static Stream<StoryEvent> events() {
        return Stream.of(
                new StoryEvent.Drafted(THEN, "p", "st", "kp", "deal"),
                new StoryEvent.Drafted(THEN, "p", "st", null, null),
                new StoryEvent.Shared(THEN, "p", "st", "p-2"),
                new StoryEvent.Received(THEN, "p", "st", "p-2", "kp-2"),
                new StoryEvent.Received(THEN, "p", "st", "p-2", null),
                new StoryEvent.Published(THEN, "p", "st", "kp", "deal"),
                new StoryEvent.Published(THEN, "p", "st", null, null),
                new StoryEvent.Replicated(THEN, "p", "st", "p-2", "deal"),
                new StoryEvent.Replicated(THEN, "p", "st", "p-2", null));
    }

    @ParameterizedTest
    @MethodSource("events")
    void shouldMeanTheSameWhenItCameBackFromTheTopic(StoryEvent event) {
        assertThat(StoryTranslation.fromAvro(StoryTranslation.toAvro(event))).contains(event);
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
        assertThat(StoryTranslation.fromAvro(onboarded)).isEmpty();
    }
}
