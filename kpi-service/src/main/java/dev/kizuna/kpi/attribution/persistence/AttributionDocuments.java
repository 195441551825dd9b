package dev.kizuna.kpi.attribution.persistence;

import dev.kizuna.kpi.attribution.domain.Attributed;
import dev.kizuna.kpi.attribution.domain.Credit;
import dev.kizuna.kpi.attribution.domain.Model;
import dev.kizuna.kpi.scorecard.domain.DayScorecard.Source;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Decimal128;

/** Maps credits of a sale to documents and back. Names that come from outside are values and never field names. */
final class AttributionDocuments {

    static final String ID = "_id";
    static final String REVISION = "revision";

    private AttributionDocuments() {}

    static Document of(Attributed attributed) {
        return new Document(ID, attributed.key())
                .append(REVISION, attributed.revision())
                .append("partnerId", attributed.partnerId())
                .append("conversionId", attributed.conversionId())
                .append("at", Date.from(attributed.at()))
                .append("currency", attributed.currency())
                .append(
                        "credits",
                        attributed.credits().stream()
                                .map(credit -> new Document(
                                                "model", credit.model().code())
                                        .append("partnerId", credit.partnerId())
                                        .append("touchId", credit.touchId())
                                        .append("campaignId", credit.campaignId())
                                        .append("linkId", credit.linkId())
                                        .append("channel", credit.channel())
                                        .append("amount", new Decimal128(credit.amount())))
                                .toList())
                .append("asOf", attributed.asOf() == null ? null : Date.from(attributed.asOf()))
                .append(
                        "sources",
                        attributed.sources().stream()
                                .map(source -> new Document("topic", source.topic())
                                        .append("partition", source.partition())
                                        .append("offset", source.offset()))
                                .toList());
    }

    static Attributed attributed(Document document) {
        return new Attributed(
                document.getString("partnerId"),
                document.getString("conversionId"),
                document.getDate("at").toInstant(),
                document.getString("currency"),
                document.getLong(REVISION),
                document.getList("credits", Document.class).stream()
                        .map(credit -> new Credit(
                                Model.of(credit.getString("model")),
                                credit.getString("partnerId"),
                                credit.getString("touchId"),
                                credit.getString("campaignId"),
                                credit.getString("linkId"),
                                credit.getString("channel"),
                                credit.get("amount", Decimal128.class).bigDecimalValue()))
                        .toList(),
                document.getDate("asOf") == null
                        ? null
                        : document.getDate("asOf").toInstant(),
                document.getList("sources", Document.class, List.of()).stream()
                        .map(source -> new Source(
                                source.getString("topic"), source.getInteger("partition"), source.getLong("offset")))
                        .toList());
    }
}
