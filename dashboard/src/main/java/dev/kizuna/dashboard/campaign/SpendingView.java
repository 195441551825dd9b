package dev.kizuna.dashboard.campaign;

import dev.kizuna.dashboard.language.Spoken;
import dev.kizuna.dashboard.partner.Directory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign costs by kind, the newest costs, and what its newest sales earn partners.
 *
 * @param moreCosts how many costs are not shown
 * @param moreSales how many sales are not shown
 */
record SpendingView(
        List<Kind> kinds, String total, List<Item> costs, int moreCosts, List<Earned> sales, int moreSales) {

    private static final int MOST = 12;
    private static final List<String> KINDS = List.of("costFee", "costCommission", "costMedia", "costLabour");

    /** A kind of cost. */
    record Kind(
            String name,
            String amount,
            BigDecimal width,
            @Nullable String why) {}

    /** A cost. */
    record Item(
            String when,
            String kind,
            String amount,
            @Nullable String hours,
            @Nullable String invoice) {}

    /**
     * What a sale earns.
     *
     * @param state released, held, withheld, nothing or unknown
     * @param note until when it is held, or why it earns nothing
     */
    record Earned(
            String when,
            String order,
            String sold,
            String partner,
            String earned,
            String state,
            String tone,
            String note) {}

    static SpendingView of(
            Card card,
            List<Spending.Cost> costs,
            List<Spending.Sale> sales,
            List<Spending.Commission> commissions,
            Directory directory,
            ZoneId zone,
            Spoken spoken) {
        Map<String, Spending.Commission> bySale = commissions.stream()
                .collect(Collectors.toMap(
                        each -> each.partnerId() + "~" + each.conversionId(),
                        Function.identity(),
                        (first, _) -> first));
        List<Spending.Sale> known = sales.stream()
                .sorted(Comparator.comparing(
                                (Spending.Sale sale) -> Objects.requireNonNullElse(sale.occurredAt(), Instant.EPOCH))
                        .reversed())
                .toList();
        return new SpendingView(
                kinds(card, spoken),
                spoken.value(card.value("cost").number(), card.value("cost").unit()),
                costs.stream()
                        .sorted(Comparator.comparing(Spending.Cost::occurredAt).reversed())
                        .limit(MOST)
                        .map(cost -> item(cost, zone, spoken))
                        .toList(),
                Math.max(0, costs.size() - MOST),
                known.stream()
                        .limit(MOST)
                        .map(sale -> earned(
                                sale,
                                bySale.get(sale.partnerId() + "~" + sale.conversionId()),
                                directory,
                                zone,
                                spoken))
                        .toList(),
                Math.max(0, sales.size() - MOST));
    }

    private static List<Kind> kinds(Card card, Spoken spoken) {
        BigDecimal most = KINDS.stream()
                .map(kind -> card.value(kind).number())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
        List<Kind> kinds = new ArrayList<>();
        for (String name : KINDS) {
            Card.Value value = card.value(name);
            kinds.add(new Kind(
                    spoken.figure(name),
                    spoken.value(value.number(), value.unit()),
                    value.number() == null ? BigDecimal.ZERO : Bar.percent(value.number(), most),
                    spoken.reason(value.reason())));
        }
        return kinds;
    }

    private static Item item(Spending.Cost cost, ZoneId zone, Spoken spoken) {
        return new Item(
                spoken.moment(cost.occurredAt(), zone),
                spoken.word("cost." + cost.kind()),
                cost.amount() != null ? Money.say(cost.amount(), spoken) : worked(cost, spoken),
                cost.hours() == null ? null : spoken.number(cost.hours()) + " × " + Money.say(cost.rate(), spoken),
                cost.invoiceId());
    }

    private static String worked(Spending.Cost cost, Spoken spoken) {
        Money rate = cost.rate();
        return rate == null || cost.hours() == null
                ? Spoken.NOTHING
                : spoken.value(rate.amount().multiply(cost.hours()), rate.currency());
    }

    private static Earned earned(
            Spending.Sale sale,
            Spending.@Nullable Commission commission,
            Directory directory,
            ZoneId zone,
            Spoken spoken) {
        String state = state(commission);
        return new Earned(
                sale.occurredAt() == null ? Spoken.NOTHING : spoken.moment(sale.occurredAt(), zone),
                Objects.requireNonNullElse(sale.orderId(), sale.conversionId()),
                Money.say(sale.amount(), spoken),
                directory.nameOf(sale.partnerId()),
                commission == null ? Spoken.NOTHING : Money.say(commission.earned(), spoken),
                state,
                switch (state) {
                    case "released" -> "GOOD";
                    case "withheld" -> "WARNING";
                    case "held" -> "OPEN";
                    default -> "NEUTRAL";
                },
                note(state, commission, spoken));
    }

    private static String state(Spending.@Nullable Commission commission) {
        if (commission == null) {
            return "unknown";
        }
        if (commission.why() != null) {
            return "nothing";
        }
        if (commission.withheld() != null && !commission.withheld().isEmpty()) {
            return "withheld";
        }
        return commission.released() ? "released" : "held";
    }

    private static String note(String state, Spending.@Nullable Commission commission, Spoken spoken) {
        if (commission == null) {
            return "";
        }
        return switch (state) {
            case "nothing" -> spoken.word("campaign.earnsNothing." + commission.why());
            case "withheld" ->
                Objects.requireNonNull(commission.withheld()).stream()
                        .map(doubt -> spoken.word("campaign.doubt." + doubt.rule()))
                        .collect(Collectors.joining(", "));
            case "held" ->
                commission.heldUntil() == null
                        ? ""
                        : spoken.phrase("campaign.heldUntil", spoken.fullDate(commission.heldUntil()));
            default -> "";
        };
    }
}
