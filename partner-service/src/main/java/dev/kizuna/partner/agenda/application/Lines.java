package dev.kizuna.partner.agenda.application;

import dev.kizuna.partner.agenda.domain.Line;
import java.util.stream.Stream;

/** Where the lines of a page come from: one source for each kind of matter. */
interface Lines {

    Stream<Line> in(Scope scope);
}
