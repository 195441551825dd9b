package dev.kizuna.partner.partnership.domain;

import java.util.Locale;

/** Kinds of partners. */
public enum PartnerType {
    RESELLER,
    REFERRAL,
    TECHNOLOGY,
    INFLUENCER,
    MEDIA,
    BRAND;

    /** As it stands in events and answers, such as {@code reseller}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
