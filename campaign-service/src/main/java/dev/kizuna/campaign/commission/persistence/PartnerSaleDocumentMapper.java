package dev.kizuna.campaign.commission.persistence;

import dev.kizuna.campaign.activity.domain.Source;
import dev.kizuna.campaign.aggregate.persistence.DocumentFields;
import dev.kizuna.campaign.aggregate.persistence.DocumentMapper;
import dev.kizuna.campaign.commission.domain.Conversion;
import dev.kizuna.campaign.commission.domain.Credit;
import dev.kizuna.campaign.commission.domain.Exchange;
import dev.kizuna.campaign.commission.domain.PartnerSale;
import dev.kizuna.campaign.commission.domain.Refund;
import dev.kizuna.campaign.commission.domain.Told;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

final class PartnerSaleDocumentMapper implements DocumentMapper<PartnerSale> {

    static final String PARTNER_ID = "partnerId";
    static final String TOLD = "told";
    static final String CURRENCY = "currency";
    static final String AMOUNT = "amount";
    static final String RELEASED = "released";
    static final String WHY = "why";
    static final String CONVERSION = "conversion";
    static final String LEAD_ID = "leadId";
    static final String WITHHELD = "withheld";
    static final String HELD_UNTIL = "heldUntil";

    private static final String AT = "at";
    private static final String DAY = "day";
    private static final String ORDER_ID = "orderId";
    private static final String REVISION = "revision";

    @Override
    public String id(PartnerSale sale) {
        return sale.id();
    }

    @Override
    public Document write(PartnerSale sale) {
        PartnerSale.Why why = sale.why();
        return new Document(PARTNER_ID, sale.partnerId())
                .append("conversionId", sale.conversionId())
                .append(CONVERSION, write(sale.conversion()))
                .append(
                        "refunds",
                        sale.refunds().stream()
                                .map(refund -> new Document("refundId", refund.refundId())
                                        .append(AT, DocumentFields.date(refund.at()))
                                        .append(AMOUNT, DocumentFields.decimal(refund.amount()))
                                        .append(CURRENCY, refund.currency())
                                        .append(ORDER_ID, refund.orderId()))
                                .toList())
                .append("credit", write(sale.credit()))
                .append(WHY, why == null ? null : why.code())
                .append(TOLD, write(sale.told()))
                .append(WITHHELD, sale.scrutiny().isWithheld())
                .append("scrutiny", ScrutinyDocuments.write(sale.scrutiny()));
    }

    private static @Nullable Document write(@Nullable Conversion conversion) {
        return conversion == null
                ? null
                : new Document("eventId", conversion.source().eventId())
                        .append(AT, DocumentFields.date(conversion.source().at()))
                        .append(DAY, DocumentFields.day(conversion.day()))
                        .append("money", DocumentFields.money(conversion.amount()))
                        .append("productId", conversion.productId())
                        .append(ORDER_ID, conversion.orderId())
                        .append("referralCode", conversion.referralCode())
                        .append("customerId", conversion.customerId())
                        .append(LEAD_ID, conversion.leadId())
                        .append("ledAt", DocumentFields.date(conversion.ledAt()));
    }

    private static @Nullable Document write(@Nullable Credit credit) {
        return credit == null
                ? null
                : new Document(REVISION, credit.revision())
                        .append(AT, DocumentFields.date(credit.at()))
                        .append(DAY, DocumentFields.day(credit.day()))
                        .append(CURRENCY, credit.currency())
                        .append(
                                "amounts",
                                credit.amounts().entrySet().stream()
                                        .map(entry -> new Document("model", entry.getKey())
                                                .append(AMOUNT, DocumentFields.decimal(entry.getValue())))
                                        .toList());
    }

    private static @Nullable Document write(@Nullable Told told) {
        return told == null
                ? null
                : new Document("agreementId", told.agreementId())
                        .append("agreementVersion", told.agreementVersion())
                        .append(CURRENCY, told.currency())
                        .append(REVISION, told.revision())
                        .append(AMOUNT, DocumentFields.decimal(told.amount()))
                        .append(HELD_UNTIL, DocumentFields.day(told.heldUntil()))
                        .append(RELEASED, told.released())
                        .append("exchange", write(told.exchange()));
    }

    @Override
    public PartnerSale read(String id, Document state) {
        String why = state.getString(WHY);
        return new PartnerSale(
                state.getString(PARTNER_ID),
                state.getString("conversionId"),
                conversion(state.get(CONVERSION, Document.class)),
                state.getList("refunds", Document.class).stream()
                        .map(refund -> new Refund(
                                refund.getString("refundId"),
                                at(refund),
                                DocumentFields.decimal(refund, AMOUNT),
                                refund.getString(CURRENCY),
                                refund.getString(ORDER_ID)))
                        .toList(),
                credit(state.get("credit", Document.class)),
                why == null ? null : new PartnerSale.Why(why),
                told(state.get(TOLD, Document.class)),
                ScrutinyDocuments.read(state.get("scrutiny", Document.class)));
    }

    private static @Nullable Conversion conversion(@Nullable Document document) {
        return document == null
                ? null
                : new Conversion(
                        new Source(document.getString("eventId"), at(document)),
                        day(document, DAY),
                        Objects.requireNonNull(DocumentFields.money(document, "money")),
                        document.getString("productId"),
                        document.getString(ORDER_ID),
                        document.getString("referralCode"),
                        document.getString("customerId"),
                        document.getString(LEAD_ID),
                        DocumentFields.instant(document, "ledAt"));
    }

    private static @Nullable Credit credit(@Nullable Document document) {
        if (document == null) {
            return null;
        }
        Map<String, BigDecimal> amounts = new HashMap<>();
        for (Document amount : document.getList("amounts", Document.class, List.of())) {
            amounts.put(amount.getString("model"), DocumentFields.decimal(amount, AMOUNT));
        }
        return new Credit(
                document.getLong(REVISION), at(document), day(document, DAY), document.getString(CURRENCY), amounts);
    }

    private static @Nullable Told told(@Nullable Document document) {
        return document == null
                ? null
                : new Told(
                        document.getString("agreementId"),
                        document.getInteger("agreementVersion"),
                        document.getString(CURRENCY),
                        document.getInteger(REVISION),
                        DocumentFields.decimal(document, AMOUNT),
                        day(document, HELD_UNTIL),
                        document.getBoolean(RELEASED, false),
                        exchange(document.get("exchange", Document.class)));
    }

    private static @Nullable Document write(@Nullable Exchange exchange) {
        return exchange == null
                ? null
                : new Document("from", exchange.from())
                        .append("to", exchange.to())
                        .append(DAY, DocumentFields.day(exchange.day()))
                        .append("rate", DocumentFields.decimal(exchange.rate()));
    }

    private static @Nullable Exchange exchange(@Nullable Document document) {
        return document == null
                ? null
                : new Exchange(
                        document.getString("from"),
                        document.getString("to"),
                        day(document, DAY),
                        DocumentFields.decimal(document, "rate"));
    }

    private static Instant at(Document document) {
        return Objects.requireNonNull(DocumentFields.instant(document, AT));
    }

    private static LocalDate day(Document document, String field) {
        return Objects.requireNonNull(DocumentFields.day(document, field));
    }
}
