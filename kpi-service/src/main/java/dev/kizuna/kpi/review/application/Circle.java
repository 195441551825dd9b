package dev.kizuna.kpi.review.application;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who belongs to a review.
 *
 * @param zone where its days begin
 * @param partnerIds whose matters are looked at
 * @param keyPersonIds those in the role whose ramps are looked at
 * @param only the key person it is about, if it is about one
 */
record Circle(
        ZoneId zone,
        List<String> partnerIds,
        List<String> keyPersonIds,
        @Nullable String only) {

    boolean concerns(@Nullable String keyPersonId) {
        return only == null || only.equals(keyPersonId);
    }
}
