package dev.kizuna.dashboard.event.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.dashboard.feed.Place;
import dev.kizuna.event.kpi.ConversionAttributed;
import dev.kizuna.event.kpi.MilestoneReached;
import dev.kizuna.event.kpi.SourceOffset;
import dev.kizuna.event.sla.ObligationChanged;
import dev.kizuna.schemas.fixture.SampleEvents;
import java.util.List;
import org.junit.jupiter.api.Test;

class MentionsTest {

    private static final Place PLACE = new Place("campaign.activity", 3, 1_042);

    private final Mentions mentions = new Mentions("e-1", PLACE);

    @Test
    void shouldFindTheEventThatMadeTheCount() {
        var milestone = MilestoneReached.newBuilder(SampleEvents.of(MilestoneReached.class));
        assertThat(mentions.in(milestone.setCauseEventId("e-1").build())).isTrue();
        assertThat(mentions.in(milestone.setCauseEventId("e-2").build())).isFalse();
    }

    @Test
    void shouldFindTheEventAmongThoseThatLedToAPromise() {
        var promise = ObligationChanged.newBuilder(SampleEvents.of(ObligationChanged.class));
        assertThat(mentions.in(promise.setEventIds(List.of("e-0", "e-1")).build()))
                .isTrue();
        assertThat(mentions.in(promise.setEventIds(List.of("e-0")).build())).isFalse();
    }

    @Test
    void shouldFindThePlaceAmongTheSources() {
        var credits = ConversionAttributed.newBuilder(SampleEvents.of(ConversionAttributed.class));
        assertThat(mentions.in(credits.setSources(List.of(new SourceOffset(PLACE.topic(), 3, 1_042L)))
                        .build()))
                .isTrue();
        assertThat(mentions.in(credits.setSources(List.of(new SourceOffset(PLACE.topic(), 3, 1_043L)))
                        .build()))
                .isFalse();
    }

    @Test
    void shouldNotTakeAnEventForItsOwnConsequence() {
        assertThat(mentions.in(MilestoneReached.newBuilder(SampleEvents.sparse(MilestoneReached.class))
                        .setEventId("e-1")
                        .build()))
                .isFalse();
    }
}
