package dev.kizuna.dashboard.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RawBytesTest {

    @Test
    void shouldShowTextAsTextAndInHexWithItsCharacters() {
        // when
        RawBytes raw = RawBytes.of("{\"名\":1}".getBytes(StandardCharsets.UTF_8));
        // then
        assertThat(raw.isText()).isTrue();
        assertThat(raw.text()).isEqualTo("{\"名\":1}");
        assertThat(raw.hex()).isEqualTo("0000  7b 22 e5 90 8d 22 3a 31 7d                       {\"...\":1}");
    }

    @Test
    void shouldShowNoTextWhenBytesAreNone() {
        assertThat(RawBytes.of(new byte[] {0, (byte) 0xff, 9}).isText()).isFalse();
        assertThat(RawBytes.of(new byte[0]).isText()).isFalse();
        assertThat(RawBytes.of(new byte[0]).hex()).isEmpty();
    }

    @Test
    void shouldShowOnlyTheFirstWhenThereAreMany() {
        // when
        RawBytes raw = RawBytes.of(new byte[5_000]);
        // then
        assertThat(raw.size()).isEqualTo(5_000);
        assertThat(raw.cut()).isTrue();
        assertThat(raw.hex().lines()).hasSize(128);
    }
}
