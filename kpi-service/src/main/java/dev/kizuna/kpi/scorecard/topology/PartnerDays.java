package dev.kizuna.kpi.scorecard.topology;

import dev.kizuna.kpi.scorecard.domain.Ownership;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How a partner's days are cut, and who managed it on each.
 *
 * @param provisional whether the zone is the default, since the partner's own is not known yet
 */
record PartnerDays(ZoneId zone, boolean provisional, Ownership ownership) {

    @Nullable
    String owner(LocalDate day) {
        return ownership.on(day, zone);
    }
}
