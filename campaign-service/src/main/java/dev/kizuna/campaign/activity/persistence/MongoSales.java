package dev.kizuna.campaign.activity.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import dev.kizuna.campaign.activity.domain.Sale;
import dev.kizuna.campaign.activity.domain.Sale.Refund;
import dev.kizuna.campaign.activity.domain.Sale.Told;
import dev.kizuna.campaign.activity.domain.Sales;
import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.aggregate.persistence.DocumentFields;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Sales as documents. */
public final class MongoSales extends MongoReportedDocuments<Sale> implements Sales {

    private static final String AMOUNT = "amount";
    private static final String ORDER_ID = "orderId";
    private static final String TOLD_LEAD = "told.leadId";
    private static final String TOLD_DEAL = "told.dealId";

    public MongoSales(MongoDatabase documents) {
        this(documents.getCollection("conversions"));
    }

    private MongoSales(MongoCollection<Document> collection) {
        super(collection);
        collection.createIndex(Indexes.ascending(TOLD_LEAD));
        collection.createIndex(Indexes.ascending(TOLD_DEAL));
    }

    @Override
    public List<Sale> of(String partnerId, Set<String> leadIds, Set<String> dealIds) {
        return Stream.of(having(TOLD_LEAD, leadIds), having(TOLD_DEAL, dealIds))
                .flatMap(filter -> all(filter).stream())
                .map(Kept::value)
                .filter(sale -> sale.partnerId().equals(partnerId))
                .sorted(Comparator.comparing(Sale::id))
                .distinct()
                .toList();
    }

    private static Document having(String field, Set<String> values) {
        return new Document(field, new Document("$in", List.copyOf(values)));
    }

    @Override
    String id(Sale sale) {
        return sale.id();
    }

    @Override
    Document write(Sale sale) {
        Told told = sale.told();
        return new Document(PARTNER_ID, sale.partnerId())
                .append("conversionId", sale.conversionId())
                .append(CAMPAIGN_ID, told == null ? null : told.campaignId())
                .append("told", told == null ? null : write(told))
                .append(
                        "refunds",
                        sale.refunds().stream()
                                .map(refund -> new Document("source", SourceFields.write(refund.source()))
                                        .append("refundId", refund.refundId())
                                        .append(AMOUNT, DocumentFields.money(refund.amount()))
                                        .append(ORDER_ID, refund.orderId()))
                                .toList());
    }

    private static Document write(Told told) {
        return new Document("source", SourceFields.write(told.source()))
                .append(AMOUNT, DocumentFields.money(told.amount()))
                .append("dealId", told.dealId())
                .append("leadId", told.leadId())
                .append("journeyId", told.journeyId())
                .append("referralCode", told.referralCode())
                .append("productId", told.productId())
                .append(ORDER_ID, told.orderId());
    }

    @Override
    Sale read(String id, Document document) {
        Document told = document.get("told", Document.class);
        return new Sale(
                document.getString(PARTNER_ID),
                document.getString("conversionId"),
                told == null ? null : told(told, document.getString(CAMPAIGN_ID)),
                document.getList("refunds", Document.class).stream()
                        .map(refund -> new Refund(
                                SourceFields.read(refund),
                                refund.getString("refundId"),
                                Objects.requireNonNull(DocumentFields.money(refund, AMOUNT)),
                                refund.getString(ORDER_ID)))
                        .toList());
    }

    private static Told told(Document told, @Nullable String campaignId) {
        return new Told(
                SourceFields.read(told),
                Objects.requireNonNull(DocumentFields.money(told, AMOUNT)),
                told.getString("dealId"),
                told.getString("leadId"),
                campaignId,
                told.getString("journeyId"),
                told.getString("referralCode"),
                told.getString("productId"),
                told.getString(ORDER_ID));
    }
}
