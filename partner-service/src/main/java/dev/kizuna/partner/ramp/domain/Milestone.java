package dev.kizuna.partner.ramp.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A staged target as it stands once valleys are taken into account.
 *
 * @param dueOn local day by whose end it is due; null while the ramp has not begun
 * @param effective what is asked for after all
 * @param arithmetic how that came about, one step a line
 */
public record Milestone(RampTarget target, @Nullable LocalDate dueOn, int effective, List<String> arithmetic) {

    public Milestone {
        arithmetic = List.copyOf(arithmetic);
    }
}
