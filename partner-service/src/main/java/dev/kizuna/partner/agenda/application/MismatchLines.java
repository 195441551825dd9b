package dev.kizuna.partner.agenda.application;

import dev.kizuna.partner.agenda.domain.Line;
import dev.kizuna.partner.agenda.domain.Matter;
import dev.kizuna.partner.agenda.domain.MatterKind;
import dev.kizuna.partner.agenda.domain.Section;
import dev.kizuna.partner.mismatch.domain.Mismatch;
import dev.kizuna.partner.mismatch.domain.MismatchEvent.Diagnosed;
import dev.kizuna.partner.mismatch.domain.Mismatches;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A mismatch of role and environment is an issue until it is closed. */
@Component
final class MismatchLines implements Lines {

    private final Mismatches mismatches;

    MismatchLines(Mismatches mismatches) {
        this.mismatches = mismatches;
    }

    @Override
    public Stream<Line> in(Scope scope) {
        return Everything.of(mismatches, scope.partnerId(), Mismatch::id)
                .filter(mismatch -> mismatch.closed().isEmpty())
                .filter(mismatch -> scope.concerns(mismatch.diagnosed().keyPersonId()))
                .map(MismatchLines::line);
    }

    private static Line line(Mismatch mismatch) {
        Diagnosed diagnosed = mismatch.diagnosed();
        return new Line(
                Section.ISSUES,
                new Matter(MatterKind.MISMATCH, mismatch.id()),
                code(mismatch.status()),
                code(diagnosed.kind()),
                diagnosed.occurrence().at(),
                null,
                false);
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
