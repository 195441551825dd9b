package dev.kizuna.dashboard.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.dashboard.feed.Place;
import dev.kizuna.dashboard.remote.Answer;
import dev.kizuna.dashboard.viewer.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SendingAgainTest {

    private static final Instant NOW = Instant.parse("2026-05-01T03:00:00Z");
    private static final Place LETTER = new Place("partner.engagement-dlt", 3, 7);
    private static final Viewer OPERATOR = new Viewer("u-1", "Tanaka", true);

    private final FakeLetters letters = new FakeLetters();
    private final SendingAgain sending = new SendingAgain(letters, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void shouldSendOnceWhenAClickArrivesTwice() {
        // when
        var first = sending.sendAgain(LETTER, "click-1", OPERATOR);
        var second = sending.sendAgain(LETTER, "click-1", OPERATOR);
        // then
        assertThat(letters.sent).containsExactly(LETTER);
        assertThat(second).isEqualTo(first);
        assertThat(sending.of(LETTER)).contains(new SendingAgain.Sent(NOW, new Place("partner.engagement", 3, 1)));
    }

    @Test
    void shouldSendTwiceWhenThereAreTwoClicks() {
        // when
        sending.sendAgain(LETTER, "click-1", OPERATOR);
        sending.sendAgain(LETTER, "click-2", OPERATOR);
        // then
        assertThat(letters.sent).hasSize(2);
    }

    @Test
    void shouldSendNothingForSomebodyWhoMayOnlyLook() {
        // when
        var answer = sending.sendAgain(LETTER, "click-1", new Viewer("u-2", "Sato", false));
        // then
        assertThat(answer).isInstanceOf(Answer.Denied.class);
        assertThat(letters.sent).isEmpty();
        assertThat(sending.of(LETTER)).isEmpty();
    }

    private static final class FakeLetters implements Letters {

        private final List<Place> sent = new ArrayList<>();

        @Override
        public Answer<Box> newest(String topic) {
            return new Answer.Got<>(new Box(List.of(), List.of()));
        }

        @Override
        public Answer<Place> sendAgain(Place letter) {
            sent.add(letter);
            return new Answer.Got<>(new Place("partner.engagement", 3, sent.size()));
        }
    }
}
