package dev.kizuna.partner.agenda.application;

import dev.kizuna.partner.agenda.domain.Line;
import dev.kizuna.partner.agenda.domain.Matter;
import dev.kizuna.partner.agenda.domain.MatterKind;
import dev.kizuna.partner.handoff.domain.Handoff;
import dev.kizuna.partner.handoff.domain.HandoffEvent.Requested;
import dev.kizuna.partner.handoff.domain.Handoffs;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What another team promised is a next move, an issue when it is late, and progress when it is done. */
@Component
final class HandoffLines implements Lines {

    private final Handoffs handoffs;

    HandoffLines(Handoffs handoffs) {
        this.handoffs = handoffs;
    }

    @Override
    public Stream<Line> in(Scope scope) {
        return Everything.of(handoffs, scope.partnerId(), Handoff::id)
                .flatMap(
                        handoff -> handoff.requested().stream().flatMap(requested -> lines(handoff, requested, scope)));
    }

    private static Stream<Line> lines(Handoff handoff, Requested requested, Scope scope) {
        var matter = new Matter(MatterKind.HANDOFF, handoff.id());
        return handoff.completed().isEmpty()
                ? Stream.of(Line.promised(
                        matter, requested.toTeam(), requested.occurrence().at(), requested.dueAt(), scope.until()))
                : handoff.completed().map(completed -> completed.occurrence().at()).filter(scope::isNews).stream()
                        .map(at -> Line.done(matter, "done", requested.toTeam(), at));
    }
}
