package dev.kizuna.partner.agenda.application;

import dev.kizuna.partner.agenda.domain.Line;
import dev.kizuna.partner.agenda.domain.Matter;
import dev.kizuna.partner.agenda.domain.MatterKind;
import dev.kizuna.partner.aggregate.domain.Versioned;
import dev.kizuna.partner.ramp.domain.RampEvent.SuccessNoted;
import dev.kizuna.partner.ramp.domain.Ramps;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Intermediate successes of the key person are progress. */
@Component
final class RampLines implements Lines {

    private final Ramps ramps;

    RampLines(Ramps ramps) {
        this.ramps = ramps;
    }

    @Override
    public Stream<Line> in(Scope scope) {
        return Optional.ofNullable(scope.keyPersonId())
                .flatMap(ramps::find)
                .map(Versioned::value)
                .filter(ramp -> ramp.partnerId().equals(scope.partnerId()))
                .stream()
                .flatMap(ramp -> ramp.history().all(SuccessNoted.class).stream())
                .filter(noted -> scope.isNews(noted.occurrence().at()))
                .map(RampLines::line);
    }

    private static Line line(SuccessNoted noted) {
        return Line.done(
                new Matter(MatterKind.INTERMEDIATE_SUCCESS, noted.success().successId()),
                "reached",
                noted.success().kind(),
                noted.occurrence().at());
    }
}
