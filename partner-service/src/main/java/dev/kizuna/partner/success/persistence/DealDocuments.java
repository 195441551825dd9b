package dev.kizuna.partner.success.persistence;

import static dev.kizuna.partner.aggregate.persistence.EventDocuments.date;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.text;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.time;

import dev.kizuna.partner.aggregate.persistence.DocumentMapper;
import dev.kizuna.partner.success.domain.Deal;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** Deals as documents. */
final class DealDocuments implements DocumentMapper<Deal> {

    @Override
    public String id(Deal deal) {
        return deal.id();
    }

    @Override
    public Document write(Deal deal) {
        var reports = new Document();
        new TreeMap<>(deal.reports())
                .forEach((stage, report) -> reports.append(
                        stage,
                        new Document("at", date(report.at()))
                                .append("keyPersonId", report.keyPersonId())
                                .append("campaignId", report.campaignId())
                                .append("amount", FactsDocuments.write(report.amount()))));
        return new Document("partnerId", deal.partnerId())
                .append("dealId", deal.dealId())
                .append("status", deal.wonAt().isPresent() ? "WON" : "OPEN")
                .append("reports", reports);
    }

    @Override
    public Deal read(String id, Document state) {
        Map<String, Deal.Report> reports = new TreeMap<>();
        var stored = state.get("reports", new Document());
        stored.keySet().forEach(stage -> reports.put(stage, report(stored.get(stage, new Document()))));
        return new Deal(id, text(state, "partnerId"), text(state, "dealId"), reports);
    }

    private static Deal.Report report(Document document) {
        return new Deal.Report(
                time(document, "at"),
                document.getString("keyPersonId"),
                document.getString("campaignId"),
                FactsDocuments.amount(document.get("amount", Document.class)));
    }
}
