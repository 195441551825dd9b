package dev.kizuna.kpi.health.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LooksTest {

    private final Looks looks = new Looks();

    @Test
    void shouldGiveEachPartnerOnceAtTheTimePlannedLast() {
        // given
        looks.plan("p1", at(1));
        looks.plan("p2", at(2));
        looks.plan("p1", at(3));

        // then
        assertThat(looks.due(at(2), 9)).containsExactly("p2");
        assertThat(looks.areOn("p2")).isFalse();
        assertThat(looks.areOn("p1")).isTrue();
        assertThat(looks.due(at(3), 9)).containsExactly("p1");
        assertThat(looks.due(at(9), 9)).isEmpty();
    }

    @Test
    void shouldLeaveTheRestForTheNextTimeWhenThereAreMany() {
        for (int number = 1; number <= 5; number++) {
            looks.plan("p" + number, at(number));
        }
        assertThat(looks.due(at(9), 3)).containsExactly("p1", "p2", "p3");
        assertThat(looks.due(at(9), 3)).containsExactly("p4", "p5");
    }

    private static Instant at(int second) {
        return Instant.ofEpochSecond(second);
    }
}
