package dev.kizuna.campaign.commission.domain;

import dev.kizuna.campaign.aggregate.domain.Keeping;
import dev.kizuna.campaign.aggregate.domain.Kept;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All sales that may earn partners something. */
public interface PartnerSales extends Keeping<PartnerSale, CommissionEvent> {

    /** A partner's, whatever they earn. */
    List<Kept<PartnerSale>> ofPartner(String partnerId);

    /** Those of a partner that are held back and whose last day of it is over; what is withheld is not among them. */
    List<Kept<PartnerSale>> releasable(String partnerId, String currency, LocalDate today);

    /** Partners with a sale that waits for the rate of its day. */
    Set<String> partnersWithoutRate();

    /** Those of the leads from which a known sale grew. */
    Set<String> leadsOfSales(Set<String> leadIds);

    /** What was released for a partner, by currency, refunds taken off. */
    Map<String, BigDecimal> released(String partnerId);

    /**
     * A piece of the list in the order of the ids.
     *
     * @param partnerId only this partner's, or null for all
     * @param after the id after which the piece begins; empty for the beginning
     * @param limit most entries
     */
    List<Kept<PartnerSale>> list(@Nullable String partnerId, String after, int limit);

    /** The same of those that are withheld until somebody has looked at them. */
    List<Kept<PartnerSale>> withheld(@Nullable String partnerId, String after, int limit);
}
