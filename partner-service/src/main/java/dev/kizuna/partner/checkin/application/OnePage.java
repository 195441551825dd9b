package dev.kizuna.partner.checkin.application;

import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.checkin.domain.CheckIn;

/** The page of a check-in, which must stand when it is held. */
public interface OnePage {

    /**
     * Freezes the page unless it is frozen.
     *
     * @return false when others kept changing it at the same time
     */
    boolean freeze(CheckIn checkIn, Occurrence occurrence);
}
