package dev.kizuna.campaign.link.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.link.domain.Touch;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TouchSpoolTest {

    private static final Instant NOON = Instant.parse("2026-04-01T03:00:00.123Z");

    @TempDir
    private Path directory;

    @Test
    void shouldGiveBackWhatWasWrittenInItsOrderWhenItIsOpenedAgain() {
        try (var spool = new TouchSpool(directory, 1_000)) {
            spool.write(bytes(0, 3), List.of());
        }
        try (var spool = new TouchSpool(directory, 1_000)) {
            assertThat(spool.depth()).isEqualTo(3);
            assertThat(spool.next()).isEqualTo(3);
            assertThat(IntStream.range(0, 3)
                            .mapToObj(spool::read)
                            .map(each -> Objects.requireNonNull(each).touch()))
                    .containsExactly(touch(0), touch(1), touch(2));
        }
    }

    @Test
    void shouldForgetWhatIsRemovedAndKeepTheNumbersOfTheRest() {
        try (var spool = new TouchSpool(directory, 1_000)) {
            spool.write(bytes(0, 3), List.of());
            spool.write(
                    bytes(3, 4), List.of(Objects.requireNonNull(spool.read(0)), Objects.requireNonNull(spool.read(1))));

            assertThat(spool.depth()).isEqualTo(2);
            assertThat(spool.read(0)).isNull();
            assertThat(spool.oldest()).isEqualTo(touch(2));
        }
        try (var spool = new TouchSpool(directory, 1_000)) {
            assertThat(spool.first()).isEqualTo(2);
            assertThat(spool.depth()).isEqualTo(2);
        }
    }

    @Test
    void shouldBeFullWhenItHasAsManyBytesAsItMay() {
        try (var spool = new TouchSpool(directory, 150)) {
            spool.write(bytes(0, 1), List.of());
            assertThat(spool.isFull()).isFalse();
            spool.write(bytes(1, 3), List.of());
            assertThat(spool.isFull()).isTrue();
            spool.write(
                    List.of(), List.of(Objects.requireNonNull(spool.read(0)), Objects.requireNonNull(spool.read(1))));
            assertThat(spool.isFull()).isFalse();
        }
    }

    @Test
    void shouldKeepAllThatATouchSays() {
        Touch page = touch("t-1", "lp-1");

        assertThat(SpooledTouches.read(SpooledTouches.write(page))).isEqualTo(page);
        assertThat(SpooledTouches.read(SpooledTouches.write(touch(1)))).isEqualTo(touch(1));
    }

    private static List<byte[]> bytes(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(TouchSpoolTest::touch)
                .map(SpooledTouches::write)
                .toList();
    }

    private static Touch touch(int number) {
        return touch("t-" + number, null);
    }

    private static Touch touch(String id, @Nullable String page) {
        return new Touch(new Stamp("e-" + id, NOON), id, "p-1", "c-1", "spring", page, "j-" + id, "link");
    }
}
