package dev.kizuna.kpi.roster.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.kpi.scorecard.domain.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MemberTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant MIDNIGHT = Instant.parse("2026-05-10T15:00:00Z");

    @Test
    void shouldTellWhoAnsweredAtTheEndOfADay() {
        Member member = merged(List.of(
                Member.of("p1").owned(by("2026-01-01T00:00:00Z", "e1"), "sato"),
                Member.of("p1").owned(new Moment(MIDNIGHT.minusMillis(1), "e2"), "suzuki"),
                Member.of("p1").owned(new Moment(MIDNIGHT, "e3"), "tanaka")));

        assertThat(member.ownerOn(LocalDate.parse("2026-05-09"), TOKYO)).isEqualTo("sato");
        assertThat(member.ownerOn(LocalDate.parse("2026-05-10"), TOKYO)).isEqualTo("suzuki");
        assertThat(member.ownerOn(LocalDate.parse("2026-05-11"), TOKYO)).isEqualTo("tanaka");
        assertThat(member.ownerOn(LocalDate.parse("2020-01-01"), TOKYO)).isEqualTo("sato");
        assertThat(member.wasOf("suzuki")).isTrue();
        assertThat(member.wasOf("nobody")).isFalse();
    }

    @Test
    void shouldTakeTheDirectorysWordWhereNothingElseIsKnown() {
        Member member = Member.of("p1").profiled(new Said<>(by("2026-01-01T00:00:00Z", "e1"), "sato"));

        assertThat(member.ownerOn(LocalDate.parse("2026-05-09"), TOKYO)).isEqualTo("sato");
        assertThat(Member.of("p2").ownerOn(LocalDate.parse("2026-05-09"), TOKYO))
                .isNull();
    }

    @Test
    void shouldBeTheSameInWhateverOrderAndHoweverOftenItIsTold() {
        // given
        List<Member> told = List.of(
                Member.of("p1").owned(by("2026-01-01T00:00:00Z", "e1"), "sato"),
                Member.of("p1").owned(by("2026-02-01T00:00:00Z", "e2"), "suzuki"),
                Member.of("p1").profiled(new Said<>(by("2026-02-01T00:00:00Z", "e3"), "suzuki")),
                Member.of("p1").located(new Said<>(by("2026-01-01T00:00:00Z", "e1"), TOKYO)),
                Member.of("p1").located(new Said<>(by("2026-03-01T00:00:00Z", "e4"), ZoneId.of("Europe/Paris"))),
                Member.of("p1").withKeyPerson("k1", new Said<>(by("2026-01-05T00:00:00Z", "e5"), true)),
                Member.of("p1").withKeyPerson("k1", new Said<>(by("2026-04-05T00:00:00Z", "e6"), false)),
                Member.of("p1").withKeyPerson("k2", new Said<>(by("2026-04-05T00:00:00Z", "e7"), true)),
                Member.of("p1").ended(new Said<>(by("2026-06-01T00:00:00Z", "e8"), true)));
        Member expected = merged(told);

        // then
        assertThat(expected.keyPersonsInRole()).containsExactly("k2");
        assertThat(expected.zoneOr(TOKYO)).isEqualTo(ZoneId.of("Europe/Paris"));
        assertThat(expected.isOver()).isTrue();
        for (int seed = 0; seed < 50; seed++) {
            var shuffled = new ArrayList<>(told);
            shuffled.addAll(told.subList(0, 4));
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(merged(shuffled)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    private static Moment by(String at, String eventId) {
        return new Moment(Instant.parse(at), eventId);
    }

    private static Member merged(List<Member> told) {
        return told.stream().reduce(Member::mergedWith).orElseThrow();
    }
}
