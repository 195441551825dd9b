package dev.kizuna.campaign.rate.domain;

import dev.kizuna.campaign.aggregate.domain.Keeping;
import dev.kizuna.campaign.aggregate.domain.Kept;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All exchange rates. */
public interface ExchangeRates extends Keeping<ExchangeRate, ExchangeRateSet> {

    /**
     * A piece of the list in the order of currency and day.
     *
     * @param currency only this one's, or null for all
     * @param after the id after which the piece begins; empty for the beginning
     * @param limit most entries
     */
    List<Kept<ExchangeRate>> list(@Nullable String currency, String after, int limit);
}
