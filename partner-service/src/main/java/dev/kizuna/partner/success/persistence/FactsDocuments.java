package dev.kizuna.partner.success.persistence;

import static dev.kizuna.partner.aggregate.persistence.EventDocuments.date;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.optionalTime;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.text;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.time;

import dev.kizuna.partner.success.domain.Amount;
import dev.kizuna.partner.success.domain.Facts;
import dev.kizuna.partner.success.domain.Facts.StageReached;
import dev.kizuna.partner.success.domain.Groundwork;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/** What a story tells of, as part of its document. */
final class FactsDocuments {

    private FactsDocuments() {}

    static @Nullable Document write(@Nullable Facts facts) {
        return facts == null
                ? null
                : new Document("dealId", facts.dealId())
                        .append("keyPersonId", facts.keyPersonId())
                        .append("campaignId", facts.campaignId())
                        .append("amount", write(facts.amount()))
                        .append("wonAt", date(facts.wonAt()))
                        .append(
                                "stages",
                                facts.stages().stream()
                                        .map(stage ->
                                                new Document("stage", stage.stage()).append("at", date(stage.at())))
                                        .toList())
                        .append("appointedAt", date(facts.appointedAt()))
                        .append("groundwork", write(facts.groundwork()));
    }

    static @Nullable Facts read(@Nullable Document document) {
        return document == null
                ? null
                : new Facts(
                        text(document, "dealId"),
                        document.getString("keyPersonId"),
                        document.getString("campaignId"),
                        amount(document.get("amount", Document.class)),
                        time(document, "wonAt"),
                        document.getList("stages", Document.class, List.of()).stream()
                                .map(stage -> new StageReached(text(stage, "stage"), time(stage, "at")))
                                .toList(),
                        optionalTime(document, "appointedAt"),
                        groundwork(Objects.requireNonNull(document.get("groundwork", Document.class))));
    }

    static @Nullable Document write(@Nullable Amount amount) {
        return amount == null
                ? null
                : new Document("value", new Decimal128(amount.value())).append("currency", amount.currency());
    }

    static @Nullable Amount amount(@Nullable Document document) {
        return document == null
                ? null
                : new Amount(
                        Objects.requireNonNull(document.get("value", Decimal128.class))
                                .bigDecimalValue(),
                        text(document, "currency"));
    }

    private static Document write(Groundwork groundwork) {
        return new Document("checkInsHeld", groundwork.checkInsHeld())
                .append("feedbackResolved", groundwork.feedbackResolved())
                .append("inquiriesAnswered", groundwork.inquiriesAnswered())
                .append("signals", groundwork.signals());
    }

    private static Groundwork groundwork(Document document) {
        return new Groundwork(
                document.getInteger("checkInsHeld"),
                document.getInteger("feedbackResolved"),
                document.getInteger("inquiriesAnswered"),
                document.getInteger("signals"));
    }
}
