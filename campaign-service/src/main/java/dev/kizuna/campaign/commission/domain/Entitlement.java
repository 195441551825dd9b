package dev.kizuna.campaign.commission.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether a sale earns a commission for a partner, and what. */
public sealed interface Entitlement {

    /**
     * It does.
     *
     * @param heldUntil last local day on which it is held back
     * @param exchange how the sale came into the agreement's currency; null where it was in it
     */
    record Earns(
            String agreementId,
            String currency,
            Earned earned,
            LocalDate heldUntil,
            @Nullable Exchange exchange) implements Entitlement {}

    /** It does not. */
    record Nothing(Why why) implements Entitlement {}

    /** Why a sale earns nothing. */
    enum Why {
        /** No terms with a commission were in force on the day. */
        NO_AGREEMENT,
        /** The customer gave no code, and the agreement goes by codes. */
        NO_CODE,
        /** It brought no money. */
        NOTHING_SOLD,
        /** No touch of the partner's campaigns is credited with it. */
        NO_CREDIT,
        /** The code is not this partner's. */
        FOREIGN_CODE,
        /** The partner bought from itself. */
        SELF_REFERRAL,
        /** Somebody looked at what rules against fraud have against it, and rejected it. */
        REJECTED,
        /** It was told of before under another id. */
        SAME_SALE,
        /** The partner was paused or its contract had ended. */
        SUSPENDED,
        /** The sale is in another currency than the agreement, and the rate of its day is not known yet. */
        NO_RATE
    }
}
