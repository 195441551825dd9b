package dev.kizuna.dashboard.promise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.dashboard.promise.Promise.Status;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PromisesTest {

    @Test
    void shouldKeepHalfOfTheRoomForWhatCanStillBeKeptWhenMuchIsBroken() {
        List<Promise> shown = Promises.mostUrgent(4, promises(Status.BREACHED, 9), promises(Status.OPEN, 9));
        assertThat(shown.stream().map(Promise::obligationId))
                .containsExactly("BREACHED-0", "BREACHED-1", "OPEN-0", "OPEN-1");
    }

    @Test
    void shouldGiveTheRoomThatOneSideLeavesToTheOther() {
        assertThat(Promises.mostUrgent(4, promises(Status.BREACHED, 9), promises(Status.OPEN, 1)))
                .extracting(Promise::obligationId)
                .containsExactly("BREACHED-0", "BREACHED-1", "BREACHED-2", "OPEN-0");
        assertThat(Promises.mostUrgent(4, promises(Status.BREACHED, 1), promises(Status.OPEN, 9)))
                .extracting(Promise::obligationId)
                .containsExactly("BREACHED-0", "OPEN-0", "OPEN-1", "OPEN-2");
    }

    private static List<Promise> promises(Status status, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Promise(
                        status + "-" + i,
                        "response-24h",
                        "inq-" + i,
                        "p-1",
                        null,
                        null,
                        status,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        null,
                        null))
                .toList();
    }
}
