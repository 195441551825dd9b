package dev.kizuna.campaign.rate.persistence;

import dev.kizuna.campaign.aggregate.persistence.DocumentFields;
import dev.kizuna.campaign.aggregate.persistence.DocumentMapper;
import dev.kizuna.campaign.rate.domain.ExchangeRate;
import java.util.Objects;
import org.bson.Document;

final class RateDocumentMapper implements DocumentMapper<ExchangeRate> {

    static final String CURRENCY = "currency";

    @Override
    public String id(ExchangeRate rate) {
        return rate.id();
    }

    @Override
    public Document write(ExchangeRate rate) {
        return new Document(CURRENCY, rate.currency())
                .append("day", DocumentFields.day(rate.day()))
                .append("rate", DocumentFields.decimal(rate.rate()))
                .append("reportingCurrency", rate.reportingCurrency());
    }

    @Override
    public ExchangeRate read(String id, Document state) {
        return new ExchangeRate(
                state.getString(CURRENCY),
                Objects.requireNonNull(DocumentFields.day(state, "day")),
                DocumentFields.decimal(state, "rate"),
                state.getString("reportingCurrency"));
    }
}
