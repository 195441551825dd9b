package dev.kizuna.kpi.ramp.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kizuna.kpi.ramp.domain.Appointment;
import dev.kizuna.kpi.ramp.domain.Load;
import dev.kizuna.kpi.ramp.domain.LoadPhase;
import dev.kizuna.kpi.ramp.domain.Metric;
import dev.kizuna.kpi.ramp.domain.Outcome;
import dev.kizuna.kpi.ramp.domain.Plan;
import dev.kizuna.kpi.ramp.domain.Ramp;
import dev.kizuna.kpi.ramp.domain.Ramps;
import dev.kizuna.kpi.ramp.domain.Ramps.RampChange;
import dev.kizuna.kpi.ramp.domain.Success;
import dev.kizuna.kpi.ramp.domain.Target;
import dev.kizuna.kpi.scorecard.domain.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What every store of ramps must do. */
abstract class RampsContract {

    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
    private static final Target TARGET = new Target(30, Metric.PROSPECTS, 5);

    /** An empty store whose default zone is Tokyo. */
    abstract Ramps ramps();

    @Test
    void shouldGiveBackAllOfARamp() {
        // given
        var ramps = ramps();
        var appointment = new Appointment(moment(0), START, List.of(TARGET));
        var plan = new Plan(moment(1), List.of(TARGET, new Target(60, Metric.POCS, 2)));
        var outcome = new Outcome(TARGET, true, START.plus(Duration.ofDays(3)));

        var valley =
                new LoadPhase(moment(2), "v1", LoadPhase.Kind.VALLEY, LocalDate.EPOCH, LocalDate.EPOCH.plusDays(1), 20);
        var success = new Success(moment(3), "s1", "first-proposal", "d1", null);

        // when
        ramps.change(List.of(
                change("k1", ramp -> ramp.appointed(appointment)),
                change("k2", ramp -> ramp.planned(plan)),
                change("k1", ramp -> ramp.planned(plan)),
                change("k1", ramp -> ramp.planned(valley)),
                change("k1", ramp -> ramp.withdrawn("v2")),
                change("k1", ramp -> ramp.succeeded(success))));
        ramps.change(
                List.of(change("k1", ramp -> ramp.with(outcome)), change("k1", ramp -> ramp.stoodDown(moment(9)))));

        // then
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");
        assertThat(ramps.find("k1"))
                .contains(new Ramp(
                        "p1",
                        "k1",
                        tokyo,
                        appointment,
                        plan,
                        moment(9),
                        new Load(List.of(valley), Set.of("v2")),
                        List.of(success),
                        List.of(outcome)));
        assertThat(ramps.find("k2")).contains(Ramp.unknown("p1", "k2", tokyo).planned(plan));
        assertThat(ramps.find("k3")).isEmpty();
    }

    @Test
    void shouldGiveTheZoneOfThePartner() {
        // given
        var ramps = ramps();
        ramps.change(List.of(change("k1", ramp -> ramp.stoodDown(moment(1)))));

        // when
        ramps.locate(Map.of("p1", ZoneId.of("Europe/Paris"), "p2", ZoneId.of("America/New_York")));
        ramps.locate(Map.of("p1", ZoneId.of("Europe/Berlin")));

        // then
        assertThat(ramps.find("k1").orElseThrow().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void shouldGiveTheRampsOfPartnersInTheirZones() {
        // given
        var ramps = ramps();
        ramps.change(List.of(
                change("k1", ramp -> ramp.stoodDown(moment(1))),
                change("k2", ramp -> ramp.stoodDown(moment(2))),
                new RampChange("p2", "k3", ramp -> ramp.stoodDown(moment(3))),
                new RampChange("p3", "k4", ramp -> ramp.stoodDown(moment(4)))));
        ramps.locate(Map.of("p2", ZoneId.of("Europe/Paris")));

        // then
        assertThat(ramps.ofPartners(List.of("p1", "p2", "p9")))
                .extracting(Ramp::keyPersonId, ramp -> ramp.zone().getId())
                .containsExactlyInAnyOrder(
                        tuple("k1", "Asia/Tokyo"), tuple("k2", "Asia/Tokyo"), tuple("k3", "Europe/Paris"));
    }

    @Test
    void shouldLoseNoChangeWhenSeveralWriteAtOnce() throws Exception {
        // given
        var ramps = ramps();
        List<Callable<Boolean>> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            int day = writer * 10;
            writers.add(() -> {
                for (int next = 1; next <= 5; next++) {
                    var outcome = new Outcome(new Target(day + next, Metric.ORDERS, 1), true, START);
                    ramps.change(List.of(change("k1", ramp -> ramp.with(outcome))));
                }
                return true;
            });
        }

        // when
        try (var threads = Executors.newFixedThreadPool(writers.size())) {
            for (var done : threads.invokeAll(writers)) {
                assertThat(done.get()).isTrue();
            }
        }

        // then
        assertThat(ramps.find("k1").orElseThrow().outcomes()).hasSize(20);
    }

    private static RampChange change(String keyPersonId, UnaryOperator<Ramp> change) {
        return new RampChange("p1", keyPersonId, change);
    }

    private static Moment moment(int seconds) {
        return new Moment(START.plusSeconds(seconds), "event-" + seconds);
    }
}
