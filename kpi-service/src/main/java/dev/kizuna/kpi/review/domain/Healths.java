package dev.kizuna.kpi.review.domain;

import dev.kizuna.kpi.health.domain.HealthScore;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How well partnerships do. */
@FunctionalInterface
public interface Healths {

    /**
     * The health of a partner, if anything is known of it.
     *
     * @param day that is over; null for the last one
     */
    Optional<HealthScore> of(String partnerId, @Nullable LocalDate day);
}
