package dev.kizuna.campaign.partners.domain;

import java.util.function.BooleanSupplier;

/** How far the directory has been read into the replica. */
@FunctionalInterface
public interface DirectoryProgress {

    /** Tells, as often as it is asked, whether all is read that stands in the directory now; false also where that cannot be shown. */
    BooleanSupplier untilNow();
}
