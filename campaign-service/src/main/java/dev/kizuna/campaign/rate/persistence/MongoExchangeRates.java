package dev.kizuna.campaign.rate.persistence;

import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.aggregate.persistence.MongoKeeping;
import dev.kizuna.campaign.rate.domain.ExchangeRate;
import dev.kizuna.campaign.rate.domain.ExchangeRateSet;
import dev.kizuna.campaign.rate.domain.ExchangeRates;
import dev.kizuna.kit.outbox.Aggregates;
import dev.kizuna.kit.outbox.OutboxEntry;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rates as documents with their outbox. */
public final class MongoExchangeRates extends MongoKeeping<ExchangeRate, ExchangeRateSet> implements ExchangeRates {

    public MongoExchangeRates(Aggregates aggregates, Function<ExchangeRateSet, OutboxEntry> encoding) {
        super(aggregates, new RateDocumentMapper(), encoding);
        index(RateDocumentMapper.CURRENCY);
    }

    @Override
    public List<Kept<ExchangeRate>> list(@Nullable String currency, String after, int limit) {
        return page(List.of(new Having(RateDocumentMapper.CURRENCY, currency)), after, limit);
    }
}
