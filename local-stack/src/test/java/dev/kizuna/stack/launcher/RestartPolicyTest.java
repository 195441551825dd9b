package dev.kizuna.stack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RestartPolicyTest {

    private final AtomicLong now = new AtomicLong();
    private final RestartPolicy policy = new RestartPolicy(now::get);

    @Test
    void shouldGiveUpWhenAChildDiesAFourthTimeWithinAMinute() {
        for (int i = 0; i < RestartPolicy.RESTARTS; i++) {
            assertThat(policy.allowsAnother()).isTrue();
            now.addAndGet(Duration.ofSeconds(19).toNanos());
        }

        assertThat(policy.allowsAnother()).isFalse();
    }

    @Test
    void shouldGoOnForeverWhenDeathsAreFarApart() {
        for (int i = 0; i < 100; i++) {
            assertThat(policy.allowsAnother()).isTrue();
            now.addAndGet(Duration.ofSeconds(20).toNanos());
        }
    }
}
