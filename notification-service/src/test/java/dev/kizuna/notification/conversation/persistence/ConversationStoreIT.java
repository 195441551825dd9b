package dev.kizuna.notification.conversation.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.kizuna.kit.outbox.OutboxEntry;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.notification.conversation.application.HearingRemarks;
import dev.kizuna.notification.conversation.domain.Author;
import dev.kizuna.notification.conversation.domain.Heard.Outcome;
import dev.kizuna.notification.conversation.domain.Place;
import dev.kizuna.notification.conversation.domain.Remark;
import dev.kizuna.notification.conversation.domain.Report;
import dev.kizuna.notification.conversation.domain.Talk;
import dev.kizuna.stack.testing.LocalParts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Talks and gestures in the store of the local stack: kept with what is to be reported, reported in their order, once. */
class ConversationStoreIT {

    private static final Instant NOW = Instant.parse("2026-05-01T00:00:00.000123Z");
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration SAME_MATTER = Duration.ofMinutes(30);
    private static final Author TANAKA = new Author.OfPartner("acme", "tanaka", null);
    private static final Author SATO = new Author.Colleague("sato");

    private static final List<String> sent = new CopyOnWriteArrayList<>();
    private static MongoClient client;
    private static OutboxRelay relay;
    private static MongoTalks talks;
    private static MongoGestures gestures;

    private final Place place = new Place("slack", UUID.randomUUID().toString(), true);

    @BeforeAll
    static void connect() {
        client = MongoClients.create(LocalParts.shared().store().uri());
        var database = client.getDatabase("conversation-contract");
        relay = new OutboxRelay(entry -> sent.add(entry.id()), Clock.systemUTC(), "test", new SimpleMeterRegistry());
        talks = new MongoTalks(relay.aggregates(database, "talks"), ConversationStoreIT::entry);
        gestures = new MongoGestures(relay.aggregates(database, "gestures"), ConversationStoreIT::entry);
        relay.start();
    }

    @AfterAll
    static void disconnect() {
        relay.stop();
        client.close();
    }

    @Test
    void shouldGiveBackWhatWasKeptAndReportIt() {
        // given
        var hearing = new HearingRemarks(talks, SAME_MATTER);

        // when
        assertThat(hearing.hear(remark(SATO, "0.9", "0.5", 0))).isEqualTo(Outcome.UNCLAIMED);
        assertThat(hearing.hear(remark(TANAKA, "1.1", null, 1))).isEqualTo(Outcome.ASKED);
        assertThat(hearing.hear(remark(SATO, "1.2", "1.1", 2))).isEqualTo(Outcome.ANSWERED);

        // then
        Talk kept = talks.find(place).orElseThrow();
        assertThat(kept.version()).isEqualTo(3);
        assertThat(kept.early()).containsExactly(new Remark(place, "0.9", "0.5", NOW, SATO, false));
        assertThat(kept.questions()).singleElement().satisfies(question -> {
            assertThat(question.askedAt()).isEqualTo(NOW.plusSeconds(1));
            assertThat(question.answeredAt()).isEqualTo(NOW.plusSeconds(2));
            assertThat(question.messages()).containsExactly("1.1", "1.2");
        });
        String inquiry = "slack-" + place.id() + "-1.1";
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(sent)
                        .containsSubsequence(Report.id(inquiry, "received"), Report.id(inquiry, "answered", "1.2")));
    }

    @Test
    void shouldKeepATalkOnlyForWhoKnowsItsVersion() {
        // given
        Talk mine =
                Talk.in(place).hear(remark(TANAKA, "1.1", null, 0), SAME_MATTER).talk();
        Talk theirs =
                Talk.in(place).hear(remark(TANAKA, "1.2", null, 1), SAME_MATTER).talk();

        // then
        assertThat(talks.keep(mine, List.of())).isTrue();
        assertThat(talks.keep(theirs, List.of())).isFalse();
        assertThat(talks.find(place)).contains(mine);
    }

    @Test
    void shouldMakeOneInquiryOfManyMessagesAtTheSameMoment() {
        // when
        List<Outcome> outcomes = IntStream.range(0, 12)
                .parallel()
                .mapToObj(i -> new HearingRemarks(talks, SAME_MATTER).hear(remark(TANAKA, "1." + i, null, 0)))
                .toList();

        // then
        assertThat(outcomes)
                .containsOnlyOnce(Outcome.ASKED)
                .filteredOn(Outcome.JOINED::equals)
                .hasSize(11);
        assertThat(talks.find(place).orElseThrow().questions()).hasSize(1);
    }

    @Test
    void shouldReportAGestureOnceHoweverOftenItIsMade() {
        // given
        String id = UUID.randomUUID().toString();
        var gesture = new Report.Acknowledged(id, NOW, "acme", "response-24h:acme:1", "sato");

        // then
        assertThat(gestures.add(gesture)).isTrue();
        assertThat(gestures.add(gesture)).isFalse();
        await().atMost(SOON).until(() -> sent.contains(id));
        assertThat(sent).containsOnlyOnce(id);
    }

    private Remark remark(Author author, String id, @Nullable String repliesTo, int second) {
        return new Remark(place, id, repliesTo, NOW.plusSeconds(second), author, true);
    }

    private static OutboxEntry entry(Report report) {
        return new OutboxEntry(report.eventId(), "partner.engagement", report.partnerId(), new byte[0], Map.of());
    }
}
