package dev.kizuna.notification.obligation.web;

import dev.kizuna.notification.obligation.query.SummaryQuery;
import dev.kizuna.notification.obligation.query.SummaryQuery.By;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of a summary.
 *
 * @param from promises opened from then on
 * @param to promises opened before then
 * @param status one or several, with commas between them
 * @param by policy, partner or owner
 */
record SummaryParameters(
        @Nullable String from,
        @Nullable String to,
        @Nullable String status,
        @Nullable String by) {

    SummaryQuery query() {
        return new SummaryQuery(
                Parameters.instant("from", from),
                Parameters.instant("to", to),
                Parameters.statuses(status),
                by == null ? By.POLICY : Parameters.choice("by", by, By.class));
    }
}
