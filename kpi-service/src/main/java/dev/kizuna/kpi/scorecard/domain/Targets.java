package dev.kizuna.kpi.scorecard.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was agreed to be reached, to be shown beside what was. Each adapter answers for the scopes it knows. */
@FunctionalInterface
public interface Targets {

    /** The targets of a scope as they stand on a local day; none for a scope that has none. */
    List<Target> of(Scope scope, String scopeId, LocalDate day);

    /**
     * A target.
     *
     * @param name label of a {@link Counter}, or name of one of the {@link Figures}
     * @param unit {@code count}, {@code ratio}, or an ISO 4217 code
     * @param since first local day that counts towards it
     * @param target what is to be reached in the end
     * @param toDate what should be reached by the end of the day asked about; null where that cannot be said
     * @param atMost whether less is better, as with a cost per lead
     */
    record Target(
            String name,
            String unit,
            LocalDate since,
            BigDecimal target,
            @Nullable BigDecimal toDate,
            boolean atMost) {}
}
