package dev.kizuna.notification.obligation.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.web.Page;
import dev.kizuna.notification.obligation.query.ObligationQuery;
import dev.kizuna.notification.obligation.query.ObligationQuery.Order;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of a list of promises.
 *
 * @param status one or several, with commas between them
 * @param dueAfter due then or later; a time with its offset
 * @param dueBefore due before then; a time with its offset
 * @param sort {@code key} (by partner, policy and subject) or {@code due}; by key unless set
 * @param cursor of the page before
 */
record ListParameters(
        @Nullable String partnerId,
        @Nullable String policy,
        @Nullable String status,
        @Nullable String subjectId,
        @Nullable String ownerId,
        @Nullable String dueAfter,
        @Nullable String dueBefore,
        @Nullable String sort,
        @Nullable String cursor,
        @Nullable String limit) {

    ObligationQuery query() {
        try {
            return new ObligationQuery(
                    Parameters.text(partnerId),
                    Parameters.text(policy),
                    Parameters.statuses(status),
                    Parameters.text(subjectId),
                    Parameters.text(ownerId),
                    Parameters.instant("dueAfter", dueAfter),
                    Parameters.instant("dueBefore", dueBefore),
                    sort == null ? Order.KEY : Parameters.choice("sort", sort, Order.class),
                    Page.after(cursor),
                    Page.limit(Parameters.number("limit", limit)));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ErrorCode.INVALID_PARAMETER, "cursor", "was not given out here");
        }
    }
}
