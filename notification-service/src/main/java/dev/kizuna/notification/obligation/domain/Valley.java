package dev.kizuna.notification.obligation.domain;

import dev.kizuna.notification.policy.domain.PartnerEvent;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A time in which little is asked of a key person. It may be heard of by its withdrawal first.
 *
 * @param from first local day; null while only its withdrawal was heard of
 * @param to last local day; null while only its withdrawal was heard of
 */
public record Valley(
        String keyPersonId,
        String phaseId,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean withdrawn) {

    /** Those that ended first come first. */
    static final Comparator<Valley> IN_ORDER = Comparator.comparing(
                    (Valley valley) -> valley.to == null ? LocalDate.MAX : valley.to)
            .thenComparing(Valley::keyPersonId)
            .thenComparing(Valley::phaseId);

    /** What an event says of one; a day is null where it does not say. */
    record News(
            String keyPersonId,
            String phaseId,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean withdrawn) {}

    /** Null when an event says nothing of valleys. */
    static @Nullable News newsOf(PartnerEvent event) {
        boolean planned = event.type().equals("LoadPhasePlanned") && "VALLEY".equals(event.text("kind"));
        boolean withdrawn = event.type().equals("LoadPhaseWithdrawn");
        String keyPersonId = event.text("keyPersonId");
        String phaseId = event.text("phaseId");
        if ((!planned && !withdrawn) || keyPersonId == null || phaseId == null) {
            return null;
        }
        return new News(
                keyPersonId,
                phaseId,
                event.field("from") instanceof LocalDate from ? from : null,
                event.field("to") instanceof LocalDate to ? to : null,
                withdrawn);
    }

    static Valley of(News news) {
        return new Valley(news.keyPersonId, news.phaseId, news.from, news.to, news.withdrawn);
    }

    boolean isOf(News news) {
        return keyPersonId.equals(news.keyPersonId) && phaseId.equals(news.phaseId);
    }

    /** What was heard of first stays, whatever comes in which order; once withdrawn, it is so for good. */
    Valley with(News news) {
        return new Valley(
                keyPersonId,
                phaseId,
                from == null ? news.from : from,
                to == null ? news.to : to,
                withdrawn || news.withdrawn);
    }

    boolean covers(String person, LocalDate day) {
        return !withdrawn
                && from != null
                && to != null
                && keyPersonId.equals(person)
                && !day.isBefore(from)
                && !day.isAfter(to);
    }
}
