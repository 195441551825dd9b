package dev.kizuna.campaign.referralcode.domain;

import java.time.LocalDate;

/** Whose a code is that a sale came with. */
@FunctionalInterface
public interface OwnCodes {

    /**
     * Whether a sale by that code counts as the partner's.
     *
     * @param code as the buyer gave it, in any case
     * @param day local day of the sale
     */
    boolean areOf(String partnerId, String code, LocalDate day);
}
