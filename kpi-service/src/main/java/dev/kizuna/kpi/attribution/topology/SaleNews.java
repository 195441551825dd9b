package dev.kizuna.kpi.attribution.topology;

import dev.kizuna.kpi.attribution.domain.Sale;
import dev.kizuna.kpi.attribution.domain.Touch;
import java.time.Instant;
import java.util.List;

/** What is to be known of a sale; its partner's and its conversion's id are the key. */
sealed interface SaleNews {

    /** The sale is this one now. */
    record Told(Sale sale) implements SaleNews, PathNews {}

    /** The conversion is a report of another sale. */
    record Withdrawn() implements SaleNews, PathNews {}

    /** All touches of a journey that can have led to a sale of this time. */
    record Answered(String journeyId, Instant soldAt, List<Touch> touches) implements SaleNews {}

    /** A touch that came later. */
    record Touched(Touch touch) implements SaleNews {}
}
