package dev.kizuna.notification.obligation.topology;

import static dev.kizuna.notification.obligation.topology.SomeEvents.answer;
import static dev.kizuna.notification.obligation.topology.SomeEvents.inquiry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.event.sla.ObligationChanged;
import dev.kizuna.event.sla.ObligationStatus;
import dev.kizuna.notification.policy.config.PolicyFiles;
import dev.kizuna.notification.policy.domain.Policies;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecomputationTest {

    private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");
    private static final int MANY = 250;

    @TempDir
    Path directory;

    private EngineOnDisk engine;

    @BeforeEach
    void start() {
        engine = new EngineOnDisk(NOW, directory);
        engine.restart(policies(1, "24h"));
        engine.tick();
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    @DisplayName("Edge case 18: changed rules work out what is open once")
    void shouldMoveWhatIsOpenOnceAndSayWhyWhenThePolicyChanges() {
        // given
        engine.happens(inquiry("acme", "open", NOW));
        engine.happens(inquiry("acme", "answered", NOW));
        engine.happens(answer("acme", "answered", NOW.plusSeconds(1)));
        int before = engine.changes().size();

        // when
        engine.restart(policies(2, "48h"));
        engine.tick();
        engine.tick();

        // then
        assertThat(since(before)).singleElement().satisfies(change -> {
            assertThat(change.getSubjectId()).isEqualTo("open");
            assertThat(change.getDueAt()).isEqualTo(NOW.plus(Duration.ofHours(48)));
            assertThat(change.getPolicyVersion()).isEqualTo(2);
            assertThat(change.getExplanation()).anyMatch(line -> line.contains("24"));
        });
        assertThat(engine.meter("kizuna.obligations.recomputing")).isZero();
        assertThat(engine.meter("kizuna.obligations.recomputed.moved")).isEqualTo(1);
    }

    @Test
    void shouldFireAtTheNewTimeOnlyWhenThePolicyChanges() {
        // given
        engine.happens(inquiry("acme", "open", NOW));
        engine.restart(policies(2, "48h"));
        engine.tick();

        // when
        engine.clock.advance(Duration.ofHours(25));
        engine.tick();
        assertThat(engine.changes()).noneMatch(change -> change.getStatus() == ObligationStatus.BREACHED);
        engine.clock.advance(Duration.ofHours(24));
        engine.tick();

        // then
        assertThat(engine.changes().getLast().getStatus()).isEqualTo(ObligationStatus.BREACHED);
    }

    @Test
    @DisplayName("Edge case 18: the same rules emit nothing when everything is looked at again after a restart")
    void shouldEmitNothingWhenTheRulesAreTheSame() {
        // given
        IntStream.range(0, MANY).forEach(i -> engine.happens(inquiry("acme", "q" + i, NOW)));
        long before = engine.published();

        // when
        engine.restart(policies(1, "24h"));
        engine.tick();

        // then
        assertThat(engine.published()).isEqualTo(before);
        assertThat(engine.meter("kizuna.obligations.recomputing")).isZero();
    }

    @Test
    void shouldGoOnWhereItWasWhenItIsRestartedOnTheWay() {
        // given
        IntStream.range(0, MANY).forEach(i -> engine.happens(inquiry("acme", "q" + i, NOW.plusMillis(i))));
        int before = engine.changes().size();
        engine.restart(policies(2, "23h"));
        engine.tick();
        int first = since(before).size();

        // when
        engine.restart(policies(2, "23h"));
        engine.tick();
        engine.tick();
        engine.tick();

        // then
        assertThat(first).isBetween(1, MANY - 1);
        assertThat(since(before))
                .extracting(ObligationChanged::getSubjectId)
                .hasSize(MANY)
                .doesNotHaveDuplicates();
        assertThat(engine.meter("kizuna.obligations.recomputing")).isZero();
    }

    private List<ObligationChanged> since(int count) {
        return engine.changes().subList(count, engine.changes().size());
    }

    private static Policies policies(int version, String elapsed) {
        return PolicyFiles.of("""
                kizuna.promises.policies.response-24h:
                  version: %d
                  opened-by: [{ event: InquiryReceived, subject: "{inquiryId}" }]
                  met-by: [{ event: InquiryAnswered, subject: "{inquiryId}" }]
                  due: { elapsed: %s }
                """.formatted(version, elapsed));
    }
}
