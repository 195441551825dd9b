package dev.kizuna.kpi.scorecard.application;

import dev.kizuna.kpi.scorecard.domain.Figure;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comes of comparing scopes. */
public sealed interface Ranking {

    /** Scopes in order, one more than were asked for if there are more. */
    record Ranked(List<Row> rows) implements Ranking {}

    /**
     * The question cannot be answered.
     *
     * @param parameter what is wrong with it
     */
    record Refused(String parameter, String detail) implements Ranking {}

    /**
     * A scope in its place.
     *
     * @param rank from 1
     * @param value by which it is ordered, or why there is none
     */
    record Row(int rank, Place place, Figure value, PeriodCard card) {

        public String id() {
            return place.id();
        }
    }

    /** A place in the order: by value, those without one last, then by id. */
    record Place(@Nullable BigDecimal value, String id) {

        static Comparator<Place> order(boolean descending) {
            Comparator<BigDecimal> values = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
            return Comparator.comparing(Place::value, Comparator.nullsLast(values))
                    .thenComparing(Place::id);
        }
    }
}
