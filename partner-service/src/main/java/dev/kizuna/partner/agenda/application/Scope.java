package dev.kizuna.partner.agenda.application;

import dev.kizuna.partner.checkin.domain.CheckIn;
import dev.kizuna.partner.checkin.domain.CheckInEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a page looks at.
 *
 * @param keyPersonId whose matters, besides those of nobody in particular; null for everybody's
 * @param since what was done from then on is progress
 * @param until the time of the page
 * @param checkIns all of the partner, by id
 */
record Scope(
        String partnerId, @Nullable String keyPersonId, Instant since, Instant until, Map<String, CheckIn> checkIns) {

    /** Whether a matter of a key person, or of nobody in particular, belongs to the page. */
    boolean concerns(@Nullable String whose) {
        return keyPersonId == null || whose == null || whose.equals(keyPersonId);
    }

    /** Whether a matter that came up at a check-in, or at none, belongs to the page. */
    boolean concernsAgreedAt(@Nullable String checkInId) {
        return concerns(Optional.ofNullable(checkInId)
                .map(checkIns::get)
                .flatMap(CheckIn::known)
                .map(CheckInEvent::keyPersonId)
                .orElse(null));
    }

    /** Whether something happened since the page before. */
    boolean isNews(Instant at) {
        return at.isAfter(since) && !at.isAfter(until);
    }
}
