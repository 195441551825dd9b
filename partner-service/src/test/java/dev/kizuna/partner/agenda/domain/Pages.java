package dev.kizuna.partner.agenda.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.DomainEvent;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.checkin.domain.Cadence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Frozen pages of a partner, day after day, so that tests read as a story. */
final class Pages {

    static final Instant FIRST = Instant.parse("2026-01-05T01:00:00Z");
    static final int ROOM = 3;

    private final List<Agenda> frozen = new ArrayList<>();

    static Instant day(int day) {
        return FIRST.plus(Duration.ofDays(day));
    }

    static Line issue(String feedbackId, int sinceDay) {
        return new Line(
                Section.ISSUES,
                new Matter(MatterKind.FEEDBACK, feedbackId),
                "to-verify",
                "pricing",
                day(sinceDay),
                null,
                false);
    }

    Proposal proposal(Line... lines) {
        return new Proposal(List.of(lines), new IssueHistory(frozen), ROOM);
    }

    /** A check-in on a day, at which these are the issues; gives what goes up. */
    List<RolledUp> freeze(Cadence cadence, int day, Line... lines) {
        return freeze(cadence, "kp", day, lines);
    }

    List<RolledUp> freeze(Cadence cadence, String keyPersonId, int day, Line... lines) {
        var blank = Agenda.blank(cadence.name().charAt(0) + "-" + day, "p", cadence, keyPersonId);
        var decision = blank.freeze(new Occurrence("e-" + day, day(day)), proposal(lines));
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        var accepted = (Decision.Accepted<Agenda>) decision;
        frozen.add(accepted.next());
        assertThat(steps(accepted.events())).isEqualTo(accepted.next().rolledUp());
        return accepted.next().rolledUp();
    }

    private static List<RolledUp> steps(List<? extends DomainEvent> events) {
        return events.stream()
                .flatMap(event -> event instanceof AgendaEvent.IssueRolledUp risen
                        ? Stream.of(risen.step())
                        : Stream.<RolledUp>empty())
                .toList();
    }

    Agenda last() {
        return frozen.getLast();
    }

    IssueHistory history() {
        return new IssueHistory(frozen);
    }
}
