package dev.kizuna.campaign.rate.persistence;

import dev.kizuna.campaign.aggregate.persistence.DocumentFields;
import dev.kizuna.campaign.aggregate.persistence.DocumentMapper;
import dev.kizuna.campaign.rate.domain.ExchangeRate;
import dev.kizuna.campaign.rate.domain.ExchangeRate.Earlier;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.Document;

final class RateDocumentMapper implements DocumentMapper<ExchangeRate> {

    static final String CURRENCY = "currency";

    private static final String RATE = "rate";
    private static final String SET_AT = "setAt";
    private static final String EARLIER = "earlier";

    @Override
    public String id(ExchangeRate rate) {
        return rate.id();
    }

    @Override
    public Document write(ExchangeRate rate) {
        return new Document(CURRENCY, rate.currency())
                .append("day", DocumentFields.day(rate.day()))
                .append(RATE, DocumentFields.decimal(rate.rate()))
                .append("reportingCurrency", rate.reportingCurrency())
                .append(SET_AT, DocumentFields.date(rate.setAt()))
                .append(
                        EARLIER,
                        rate.earlier().stream()
                                .map(earlier -> new Document(SET_AT, DocumentFields.date(earlier.setAt()))
                                        .append(RATE, DocumentFields.decimal(earlier.rate())))
                                .toList());
    }

    @Override
    public ExchangeRate read(String id, Document state) {
        return new ExchangeRate(
                state.getString(CURRENCY),
                Objects.requireNonNull(DocumentFields.day(state, "day")),
                DocumentFields.decimal(state, RATE),
                state.getString("reportingCurrency"),
                setAt(state),
                state.getList(EARLIER, Document.class, List.of()).stream()
                        .map(earlier -> new Earlier(setAt(earlier), DocumentFields.decimal(earlier, RATE)))
                        .toList());
    }

    /** Rates of earlier releases did not tell; nothing was told of before they were set. */
    private static Instant setAt(Document state) {
        return Objects.requireNonNullElse(DocumentFields.instant(state, SET_AT), Instant.EPOCH);
    }
}
