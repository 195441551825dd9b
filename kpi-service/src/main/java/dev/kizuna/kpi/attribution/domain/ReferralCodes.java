package dev.kizuna.kpi.attribution.domain;

import dev.kizuna.kpi.scorecard.domain.Moment;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Codes that buyers give. A code leads to whom it was issued as a journey leads to its touches, so it has a journey of its
 * own, by a name that no visitor's has.
 */
public final class ReferralCodes {

    private static final String JOURNEY = "\0code:";
    private static final String TOUCH = "referral:";

    private ReferralCodes() {}

    /** The journey of a code, which has no case. */
    public static String journey(String code) {
        return JOURNEY + normal(code);
    }

    /** Whether a journey is that of a code. */
    public static boolean isJourney(String journeyId) {
        return journeyId.startsWith(JOURNEY);
    }

    /** The id of the touch that a code counts as. */
    static String touch(String code) {
        return TOUCH + code;
    }

    /** A code's issue, as what is known at its journey. */
    public static Touch issued(String partnerId, String code, Moment by, @Nullable String campaignId) {
        return new Touch(
                partnerId, touch(normal(code)), by, journey(code), campaignId, null, Attribution.REFERRAL_CODE);
    }

    private static String normal(String code) {
        return code.strip().toLowerCase(Locale.ROOT);
    }
}
