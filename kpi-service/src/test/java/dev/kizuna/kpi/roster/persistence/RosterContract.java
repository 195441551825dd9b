package dev.kizuna.kpi.roster.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.kpi.roster.domain.Member;
import dev.kizuna.kpi.roster.domain.Roster;
import dev.kizuna.kpi.roster.domain.Said;
import dev.kizuna.kpi.scorecard.domain.Moment;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every roster must do. */
abstract class RosterContract {

    private static final Moment FIRST = new Moment(Instant.parse("2026-05-11T00:00:00.123Z"), "e1");
    private static final Moment SECOND = new Moment(Instant.parse("2026-05-12T00:00:00Z"), "e2");

    /** An empty one. */
    abstract Roster roster();

    @Test
    void shouldMergeWhatIsToldOfAPartner() {
        // given
        var roster = roster();
        var begun = Member.of("p.$1").owned(FIRST, "sato").located(new Said<>(FIRST, ZoneId.of("Asia/Tokyo")));
        var later = Member.of("p.$1").owned(SECOND, "suzuki").withKeyPerson("k.$", new Said<>(SECOND, true));
        var over = Member.of("p.$1").ended(new Said<>(SECOND, true)).profiled(new Said<>(FIRST, "sato"));

        // when
        roster.tell(List.of(later));
        roster.tell(List.of(begun, over));
        roster.tell(List.of(begun, later));

        // then
        var expected = begun.mergedWith(Member.of("p.$1").located(new Said<>(FIRST, ZoneId.of("Asia/Tokyo"))))
                .mergedWith(later)
                .mergedWith(Member.of("p.$1").owned(FIRST, "sato"))
                .mergedWith(over);
        assertThat(roster.find("p.$1")).contains(expected);
        assertThat(roster.find("p2")).isEmpty();
    }

    @Test
    void shouldKeepWhatSeveralTellAtOnce() {
        // given
        var roster = roster();

        // when
        IntStream.range(0, 8)
                .parallel()
                .forEach(i -> roster.tell(List.of(Member.of("p1").withKeyPerson("k" + i, new Said<>(FIRST, true)))));
        roster.tell(List.of(Member.of("p0")));

        // then
        assertThat(roster.all()).extracting(Member::partnerId).containsExactly("p0", "p1");
        assertThat(roster.all().getLast().keyPersonsInRole()).hasSize(8);
    }
}
