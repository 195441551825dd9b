package dev.kizuna.dashboard.story;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A success story as partner-service gives it.
 *
 * @param status UNHEARD, DRAFTED, PUBLISHED or REPLICATED
 * @param dealId the deal it tells of
 * @param facts what it tells of, filled in from the events
 */
record Story(
        String storyId,
        String partnerId,
        String status,
        @Nullable String keyPersonId,
        @Nullable String dealId,
        @Nullable Facts facts,
        @Nullable String title,
        List<String> whatWorked,
        List<String> othersCanRepeat,
        @Nullable Instant draftedAt,
        @Nullable Instant publishedAt,
        List<Replication> replications) {

    /** What led to the deal. */
    record Facts(
            @Nullable BigDecimal amount,
            @Nullable String currency,
            @Nullable Instant wonAt,
            @Nullable Long daysFromFirstStage,
            int checkInsHeld,
            int inquiriesAnswered) {}

    /** That somebody repeated it, and the deal that shows it. */
    record Replication(String byPartnerId, @Nullable String dealId, Instant replicatedAt) {}

    /** A deal as campaign-service gives it. */
    record Deal(
            String dealId,
            String stage,
            @Nullable String keyPersonId,
            @Nullable Amount amount) {}

    record Amount(BigDecimal amount, String currency) {}

    boolean isTold() {
        return status.equals("PUBLISHED") || status.equals("REPLICATED");
    }

    boolean isRepeatedBy(String partner) {
        return replications.stream().anyMatch(each -> each.byPartnerId().equals(partner));
    }
}
