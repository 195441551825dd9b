package dev.kizuna.kpi.gap.domain;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days on which a campaign's target to date is missed.
 *
 * @param partnerId the partner that leads the campaign
 * @param since first local day on which it was missed
 * @param day the local day at whose end it counted as a gap
 * @param toDate what should have been there by then
 * @param actual what was there by then
 * @param closing how it ended; null while it is open
 */
public record Gap(
        String gapId,
        String campaignId,
        String partnerId,
        CampaignTarget target,
        LocalDate since,
        LocalDate day,
        BigDecimal toDate,
        BigDecimal actual,
        Blame blame,
        @Nullable Closing closing) {

    /**
     * @param day the local day at whose end it was over
     * @param toDate what should have been there by then; null if nothing was asked any more
     * @param actual what was there by then; null if it cannot be said
     */
    public record Closing(
            How how,
            LocalDate day,
            @Nullable BigDecimal toDate,
            @Nullable BigDecimal actual) {}

    /** Positions are stored: append only. */
    public enum How {
        /** What is asked is there. */
        CAUGHT_UP,
        /** Less is asked now. */
        TARGET_LOWERED,
        /** Late events showed that it was none, or began on another day. */
        RESTATED,
        /** There is no time left to catch up. */
        CAMPAIGN_OVER;

        /** The stable code in events and in the API. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What a gap is about names it, so that the same gap is the same wherever and whenever it is found. */
    static String id(Course course, Metric metric, LocalDate since) {
        String name =
                String.join("/", "gap", course.partnerId(), course.campaignId(), metric.label(), since.toString());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    public Gap with(@Nullable Closing other) {
        return new Gap(gapId, campaignId, partnerId, target, since, day, toDate, actual, blame, other);
    }

    /** Whether both say the same of its beginning. */
    public boolean beginsLike(Gap other) {
        return with(null).equals(other.with(null));
    }
}
