package dev.kizuna.notification.obligation.domain;

import dev.kizuna.notification.policy.domain.PartnerEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the text of a message is filled with: ids and figures, since names stay in the directory. */
final class Facts {

    private static final List<String> OF_EVENTS = List.of(
            "rampDay",
            "metric",
            "target",
            "actual",
            "campaignId",
            "targetToDate",
            "gap",
            "unit",
            "day",
            "blamedStage",
            "evidence",
            "reason",
            "how");

    private Facts() {}

    static Map<String, String> of(Obligation obligation, Partner partner) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("status", obligation.status().name());
        facts.put("openedAt", obligation.openedAt().toString());
        facts.put("dueAt", obligation.due().at().toString());
        put(facts, "metAt", obligation.metAt());
        put(facts, "breachedAt", obligation.breachedAt());
        put(facts, "acknowledgedAt", obligation.care().acknowledgedAt());
        if (obligation.care().acknowledgedBy() != null) {
            facts.put("acknowledgedBy", obligation.care().acknowledgedBy());
        }
        put(facts, "snoozedUntil", obligation.care().snoozedUntil());
        put(facts, "pausedSince", obligation.care().pausedSince());
        facts.put("explanation", String.join("\n", obligation.explanation()));
        zone(facts, partner);
        return facts;
    }

    static Map<String, String> of(PartnerEvent event, Partner partner) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("occurredAt", event.occurredAt().toString());
        for (String name : OF_EVENTS) {
            put(facts, name, event.field(name));
        }
        zone(facts, partner);
        return facts;
    }

    private static void zone(Map<String, String> facts, Partner partner) {
        Partner.Profile profile = partner.profile();
        if (profile != null) {
            facts.put("zone", profile.timeZone());
        }
    }

    /** Figures without zeros at their end; those of a map under its name and theirs. */
    private static void put(Map<String, String> facts, String name, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case BigDecimal figure ->
                facts.put(name, figure.stripTrailingZeros().toPlainString());
            case Map<?, ?> figures -> figures.forEach((key, figure) -> put(facts, name + "." + key, figure));
            default -> facts.put(name, value.toString());
        }
    }

    private static void put(Map<String, String> facts, String name, @Nullable Instant at) {
        if (at != null) {
            facts.put(name, at.toString());
        }
    }
}
