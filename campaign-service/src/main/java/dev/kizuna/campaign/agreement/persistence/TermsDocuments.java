package dev.kizuna.campaign.agreement.persistence;

import dev.kizuna.campaign.aggregate.persistence.DocumentFields;
import dev.kizuna.campaign.agreement.domain.AttributionModel;
import dev.kizuna.campaign.agreement.domain.Basis;
import dev.kizuna.campaign.agreement.domain.Commission;
import dev.kizuna.campaign.agreement.domain.Contribution;
import dev.kizuna.campaign.agreement.domain.Measure;
import dev.kizuna.campaign.agreement.domain.PaymentTerms;
import dev.kizuna.campaign.agreement.domain.Period;
import dev.kizuna.campaign.agreement.domain.Reward;
import dev.kizuna.campaign.agreement.domain.Schedule;
import dev.kizuna.campaign.agreement.domain.Terms;
import dev.kizuna.campaign.agreement.domain.Tier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;

/** Terms as documents. Those written before schedules had a measure read as what they meant then. */
final class TermsDocuments {

    private static final String TIERS = "tiers";
    private static final String RATE = "rate";
    private static final String AMOUNT = "amount";

    private TermsDocuments() {}

    static Document write(Terms terms) {
        Commission commission = terms.commission();
        AttributionModel model = commission.model();
        Document document = new Document("validFrom", DocumentFields.day(terms.validFrom()))
                .append("validTo", DocumentFields.day(terms.validTo()))
                .append("currency", terms.currency());
        document.putAll(write(commission.general()));
        return document.append(
                        "products",
                        commission.products().entrySet().stream()
                                .map(entry -> write(entry.getValue()).append("productId", entry.getKey()))
                                .toList())
                .append("basis", commission.basis().name())
                .append("model", model == null ? null : model.name())
                .append("holdingDays", terms.payment().holdingDays())
                .append("minimumPayout", DocumentFields.decimal(terms.payment().minimum()))
                .append(
                        "contributions",
                        terms.contributions().stream()
                                .map(given -> new Document("by", given.by().name())
                                        .append("code", given.code())
                                        .append("description", given.description()))
                                .toList())
                .append("conditions", terms.conditions());
    }

    private static Document write(Schedule schedule) {
        return new Document("measure", schedule.measure().name())
                .append("period", schedule.period().name())
                .append(
                        TIERS,
                        schedule.tiers().stream().map(TermsDocuments::write).toList());
    }

    private static Document write(Tier tier) {
        Document document = new Document("from", DocumentFields.decimal(tier.from()));
        return switch (tier.reward()) {
            case Reward.Share(var rate) -> document.append(RATE, DocumentFields.decimal(rate));
            case Reward.Fixed(var amount) -> document.append(AMOUNT, DocumentFields.decimal(amount));
        };
    }

    static Terms read(Document document) {
        return new Terms(
                Objects.requireNonNull(DocumentFields.day(document, "validFrom")),
                DocumentFields.day(document, "validTo"),
                document.getString("currency"),
                commission(document),
                payment(document),
                document.getList("contributions", Document.class, List.of()).stream()
                        .map(given -> new Contribution(
                                Contribution.Side.valueOf(given.getString("by")),
                                given.getString("code"),
                                given.getString("description")))
                        .toList(),
                document.getList("conditions", String.class, List.of()));
    }

    private static Commission commission(Document document) {
        Map<String, Schedule> products = new HashMap<>();
        document.getList("products", Document.class, List.of())
                .forEach(product -> products.put(product.getString("productId"), schedule(product)));
        String model = document.getString("model");
        return new Commission(
                Basis.valueOf(document.get("basis", Basis.REFERRAL_CODE.name())),
                model == null ? null : AttributionModel.valueOf(model),
                schedule(document),
                products);
    }

    private static Schedule schedule(Document document) {
        return new Schedule(
                Measure.valueOf(document.get("measure", Measure.AMOUNT.name())),
                Period.valueOf(document.get("period", Period.TERM.name())),
                document.getList(TIERS, Document.class).stream()
                        .map(TermsDocuments::tier)
                        .toList());
    }

    private static Tier tier(Document document) {
        return new Tier(
                DocumentFields.decimal(document, "from"),
                document.containsKey(AMOUNT)
                        ? new Reward.Fixed(DocumentFields.decimal(document, AMOUNT))
                        : new Reward.Share(DocumentFields.decimal(document, RATE)));
    }

    private static PaymentTerms payment(Document document) {
        return document.containsKey("holdingDays")
                ? new PaymentTerms(
                        document.getInteger("holdingDays"), DocumentFields.decimal(document, "minimumPayout"))
                : PaymentTerms.USUAL;
    }
}
