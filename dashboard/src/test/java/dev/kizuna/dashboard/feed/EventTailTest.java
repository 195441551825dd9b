package dev.kizuna.dashboard.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventTailTest {

    private final EventTail tail = new EventTail();

    @Test
    void shouldFindTheNewestOfAKindFirstAndNoMoreThanAreWanted() {
        // given
        tail.add(IntStream.range(0, 10).mapToObj(EventTailTest::item).toList());
        // then
        assertThat(tail.newest(item -> item.place().offset() % 2 == 0, 3)).containsExactly(item(8), item(6), item(4));
        assertThat(tail.find("e-7")).contains(item(7));
        assertThat(tail.find("e-11")).isEmpty();
    }

    @Test
    void shouldForgetTheOldestWhenItIsFull() {
        // when
        tail.add(IntStream.range(0, EventTail.KEPT + 1)
                .mapToObj(EventTailTest::item)
                .toList());
        // then
        assertThat(tail.newest(_ -> true, Integer.MAX_VALUE)).hasSize(EventTail.KEPT);
        assertThat(tail.find("e-0")).isEmpty();
    }

    @Test
    void shouldReadAPlaceAsItIsWritten() {
        Place place = new Place("partner.engagement", 3, 1_042);
        assertThat(Place.parse(place.toString())).contains(place);
        assertThat(Place.parse("partner.engagement")).isEmpty();
        assertThat(Place.parse("partner.engagement-3@x")).isEmpty();
        assertThat(Place.parse("a-3@99999999999999999999")).isEmpty();
    }

    private static FeedItem item(int number) {
        return new FeedItem(
                "e-" + number,
                Instant.EPOCH,
                Instant.EPOCH,
                "p-1",
                FeedItem.Tone.NEUTRAL,
                "event.LeadCaptured",
                List.of(),
                new Place("campaign.activity", 0, number));
    }
}
