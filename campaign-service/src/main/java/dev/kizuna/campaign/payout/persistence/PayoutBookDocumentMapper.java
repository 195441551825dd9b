package dev.kizuna.campaign.payout.persistence;

import dev.kizuna.campaign.aggregate.persistence.DocumentFields;
import dev.kizuna.campaign.aggregate.persistence.DocumentMapper;
import dev.kizuna.campaign.payout.domain.Payout;
import dev.kizuna.campaign.payout.domain.PayoutBook;
import java.time.YearMonth;
import java.util.Objects;
import org.bson.Document;

final class PayoutBookDocumentMapper implements DocumentMapper<PayoutBook> {

    static final String PARTNER_ID = "partnerId";

    private static final String CURRENCY = "currency";
    private static final String PREPARED_AT = "preparedAt";
    private static final String AMOUNT = "amount";

    @Override
    public String id(PayoutBook book) {
        return book.id();
    }

    @Override
    public Document write(PayoutBook book) {
        return new Document(PARTNER_ID, book.partnerId())
                .append(CURRENCY, book.currency())
                .append(
                        "payouts",
                        book.payouts().stream()
                                .map(PayoutBookDocumentMapper::write)
                                .toList());
    }

    private static Document write(Payout payout) {
        return new Document("payoutId", payout.payoutId())
                .append("month", payout.month().toString())
                .append(AMOUNT, DocumentFields.decimal(payout.amount()))
                .append("status", payout.status().name())
                .append("preparedBy", payout.preparedBy())
                .append(PREPARED_AT, DocumentFields.date(payout.preparedAt()))
                .append("approvedBy", payout.approvedBy())
                .append("approvedAt", DocumentFields.date(payout.approvedAt()))
                .append("closedAt", DocumentFields.date(payout.closedAt()))
                .append("paidAt", DocumentFields.date(payout.paidAt()));
    }

    @Override
    public PayoutBook read(String id, Document state) {
        return new PayoutBook(
                state.getString(PARTNER_ID),
                state.getString(CURRENCY),
                state.getList("payouts", Document.class).stream()
                        .map(PayoutBookDocumentMapper::payout)
                        .toList());
    }

    private static Payout payout(Document document) {
        return new Payout(
                document.getString("payoutId"),
                YearMonth.parse(document.getString("month")),
                DocumentFields.decimal(document, AMOUNT),
                Payout.Status.valueOf(document.getString("status")),
                document.getString("preparedBy"),
                Objects.requireNonNull(DocumentFields.instant(document, PREPARED_AT)),
                document.getString("approvedBy"),
                DocumentFields.instant(document, "approvedAt"),
                DocumentFields.instant(document, "closedAt"),
                DocumentFields.instant(document, "paidAt"));
    }
}
