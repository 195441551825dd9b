package dev.kizuna.kpi.generation.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import dev.kizuna.event.kpi.MilestoneMissed;
import dev.kizuna.event.kpi.Scope;
import dev.kizuna.event.kpi.ScorecardUpdated;
import dev.kizuna.kpi.generation.domain.Comparison.Difference;
import dev.kizuna.kpi.generation.domain.Generation;
import dev.kizuna.schemas.catalogue.Topic;
import dev.kizuna.schemas.catalogue.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class OpeningTest {

    private static final Generation SECOND = new Generation(2);
    private static final Instant NOW = Instant.parse("2026-05-11T00:00:00Z");
    private static final String TOLD = Topics.KPI_SCORECARD.name();
    private static final String COUNTED = OwnTopics.name(SECOND, Topics.KPI_SCORECARD);

    private final TopicsInMemory topics = new TopicsInMemory();

    @Test
    void shouldTellOnlyLastWordsThatAreNewWhenItOpens() {
        // given
        topics.add(TOLD, card("same", 1, 4), card("wrong", 1, 9), card("gone", 1, 7), card("same", 2, 5));
        topics.add(
                COUNTED,
                card("wrong", 1_000_000_001L, 1),
                card("same", 1_000_000_001L, 1),
                card("new", 1_000_000_001L, 1),
                card("wrong", 1_000_000_002L, 8),
                card("same", 1_000_000_002L, 5),
                card("new", 1_000_000_002L, 2));

        // when
        open(Integer.MAX_VALUE);

        // then
        assertThat(topics.events(TOLD).subList(4, 7))
                .extracting(OpeningTest::campaign, OpeningTest::leads, OpeningTest::revision)
                .containsExactlyInAnyOrder(
                        tuple("wrong", 8L, 1_000_000_002L),
                        tuple("new", 2L, 1_000_000_002L),
                        tuple("gone", 0L, 1_000_000_000L));
        assertThat(((ScorecardUpdated) topics.events(TOLD).get(4)).getOccurredAt())
                .as("a card holds from when it is told")
                .isEqualTo(NOW);
    }

    @Test
    void shouldTellTheRestWhenItWasKilledInTheMiddle() {
        // given
        topics.add(TOLD, card("a", 1, 9), card("b", 1, 9), card("gone", 1, 7));
        topics.add(COUNTED, card("a", 1, 1), card("b", 1, 2), card("c", 1, 3));

        // when
        assertThatIllegalStateException().isThrownBy(() -> open(2));
        open(Integer.MAX_VALUE);
        open(Integer.MAX_VALUE);

        // then
        assertThat(topics.events(TOLD).subList(3, topics.events(TOLD).size()))
                .extracting(OpeningTest::campaign, OpeningTest::leads)
                .containsExactlyInAnyOrder(tuple("a", 1L), tuple("b", 2L), tuple("c", 3L), tuple("gone", 0L));
    }

    @Test
    void shouldLeaveWhatWasToldForGood() {
        topics.add(
                Topics.KPI_MILESTONE.name(),
                MilestoneMissed.newBuilder()
                        .setEventId("e")
                        .setOccurredAt(NOW)
                        .setPartnerId("p")
                        .setKeyPersonId("k")
                        .setRampDay(30)
                        .setMetric("POCS")
                        .setTarget(2)
                        .setActual(1)
                        .build());
        topics.add(OwnTopics.name(SECOND, Topics.KPI_MILESTONE));

        open(Topics.KPI_MILESTONE, Integer.MAX_VALUE);

        assertThat(topics.events(Topics.KPI_MILESTONE.name())).hasSize(1);
    }

    @Test
    void shouldShowWhatDiffersWhenNothingMoves() {
        // given
        OwnTopics.all().forEach(topic -> {
            topics.add(topic.name());
            topics.add(OwnTopics.name(SECOND, topic));
        });
        topics.add(TOLD, card("same", 7, 5), card("wrong", 1, 9), card("gone", 1, 7));
        topics.add(COUNTED, card("same", 1, 1), card("same", 2, 5), card("wrong", 1, 8));

        // when
        var comparison = new ToldComparison(SECOND, topics.scan()).compare();

        // then
        assertThat(comparison.isTheSame()).isFalse();
        assertThat(comparison.topics().getFirst().same()).isEqualTo(1);
        assertThat(comparison.differences())
                .containsExactly(
                        new Difference(TOLD, "p/CAMPAIGN/gone/2026-05-11", "leads=7", null),
                        new Difference(TOLD, "p/CAMPAIGN/wrong/2026-05-11", "leads=9", "leads=8"));
    }

    private void open(int killedAfter) {
        open(Topics.KPI_SCORECARD, killedAfter);
    }

    private void open(Topic topic, int killedAfter) {
        var listener = new Opening.Listener() {

            private int told;

            @Override
            public void tell(ConsumerRecord<byte[], byte[]> raw) {
                count();
                topics.add(topic.name(), raw.value());
            }

            @Override
            public void tell(String key, SpecificRecord event) {
                count();
                topics.add(topic.name(), event);
            }

            private void count() {
                if (told++ == killedAfter) {
                    throw new IllegalStateException("killed");
                }
            }
        };
        new Opening(SECOND, topics.scan())
                .open(
                        topic,
                        0,
                        topics.end(OwnTopics.name(SECOND, topic)),
                        new Unsaying(SECOND.lastRevisionBefore(), NOW),
                        listener);
    }

    private static String campaign(SpecificRecord event) {
        return ((ScorecardUpdated) event).getScopeId();
    }

    private static long leads(SpecificRecord event) {
        return ((ScorecardUpdated) event).getCounters().getOrDefault("leads", 0L);
    }

    private static long revision(SpecificRecord event) {
        return ((ScorecardUpdated) event).getRevision();
    }

    private static ScorecardUpdated card(String campaign, long revision, long leads) {
        return ScorecardUpdated.newBuilder()
                .setEventId("p/CAMPAIGN/" + campaign + "/2026-05-11@" + revision)
                .setOccurredAt(NOW.minusSeconds(60))
                .setPartnerId("p")
                .setScope(Scope.CAMPAIGN)
                .setScopeId(campaign)
                .setDay(LocalDate.parse("2026-05-11"))
                .setTimeZone("Asia/Tokyo")
                .setRevision(revision)
                .setCounters(Map.of("leads", leads))
                .setSums(Map.of())
                .setReportingCurrency("JPY")
                .build();
    }
}
