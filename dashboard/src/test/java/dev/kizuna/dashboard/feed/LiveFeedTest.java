package dev.kizuna.dashboard.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LiveFeedTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration NONE = Duration.ZERO;

    private final LiveFeed feed = new LiveFeed();

    @Test
    void shouldKeepTheNewestOnlyWhenMoreComes() {
        // when
        feed.publish(IntStream.range(0, 120).mapToObj(LiveFeedTest::item).toList(), Map.of());
        // then
        assertThat(feed.all().items())
                .hasSize(LiveFeed.KEPT)
                .startsWith(item(70))
                .endsWith(item(119));
    }

    @Test
    void shouldTellOnlyWhatIsNewerThanWhatIsKnown() throws InterruptedException {
        // given
        feed.publish(List.of(item(1)), Map.of(Interest.PROMISES, Set.of("p-1"), Interest.FIGURES, Set.of("p-1")));
        long known = feed.all().version();
        feed.publish(List.of(item(2)), Map.of(Interest.FIGURES, Set.of("p-2")));
        // when
        LiveFeed.News news = feed.await(known, LONG, NONE);
        // then
        assertThat(news.items()).containsExactly(item(2));
        assertThat(news.changed()).containsExactly(Map.entry(Interest.FIGURES, Set.of("p-2")));
        assertThat(feed.await(news.version(), Duration.ofMillis(1), NONE).isEmpty())
                .isTrue();
    }

    @Test
    void shouldWakeUpWhoeverWaitsWhenSomethingIsPublished() {
        // given
        var waiting = CompletableFuture.supplyAsync(() -> await(0));
        // when
        feed.publish(List.of(), Map.of(Interest.PROMISES, Set.of("p-1")));
        // then
        assertThat(waiting.join().changed()).containsKey(Interest.PROMISES);
    }

    @Test
    void shouldLetEverybodyGoWhenItIsClosed() {
        // given
        var waiting = CompletableFuture.supplyAsync(() -> await(0));
        // when
        feed.close();
        // then
        assertThat(waiting.join().isEmpty()).isTrue();
        assertThat(feed.isClosed()).isTrue();
        // when
        feed.open();
        // then
        assertThat(feed.isClosed()).isFalse();
    }

    @Test
    void shouldTellOnceThatTheTopicsAreLostWhenTheyAre() {
        // given
        feed.following(true);
        long known = feed.all().version();
        // when
        feed.following(false);
        feed.following(false);
        // then
        LiveFeed.News news = await(known);
        assertThat(news.sourceChanged()).isTrue();
        assertThat(news.following()).isFalse();
        assertThat(news.version()).isEqualTo(known + 1);
    }

    private LiveFeed.News await(long after) {
        try {
            return feed.await(after, LONG, NONE);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FeedItem item(int number) {
        return new FeedItem(
                "e-" + number,
                Instant.EPOCH.plusSeconds(number),
                Instant.EPOCH,
                "p-1",
                FeedItem.Tone.NEUTRAL,
                "event.LeadCaptured",
                List.of(),
                new Place("campaign.activity", 0, number));
    }
}
