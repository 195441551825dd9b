package dev.kizuna.kpi.attribution.domain;

import dev.kizuna.kpi.attribution.domain.Thing.Belonging;
import dev.kizuna.kpi.attribution.domain.ThingId.Kind;
import dev.kizuna.kpi.scorecard.domain.Claim;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Goes from a conversion to all that makes up its sale: other reports of it, deal, leads, journeys and refunds. */
final class SaleSearch {

    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(Division.SCALE);

    private final String partnerId;
    private final Things things;
    private final Map<ThingId, Thing> read = new HashMap<>();

    SaleSearch(String partnerId, Things things) {
        this.partnerId = partnerId;
        this.things = things;
    }

    /** The sale, if the conversion is the earliest report of it; else null. */
    @Nullable
    Sale sale(String conversionId) {
        Set<String> reports = reports(conversionId);
        if (!Optional.of(conversionId).equals(earliest(reports))) {
            return null;
        }
        Thing told = reports.stream().map(id -> find(Kind.CONVERSION, id)).reduce(Thing.UNKNOWN, Thing::mergedWith);
        Paid paid = Objects.requireNonNull(told.paid());
        Thing deal = find(Kind.DEAL, told.valueOf(Belonging.DEAL));
        List<Thing> leads = Stream.of(told, deal)
                .map(thing -> thing.valueOf(Belonging.LEAD))
                .filter(Objects::nonNull)
                .map(this::lead)
                .toList();
        Set<String> journeys = new HashSet<>(told.journeys());
        leads.forEach(lead -> journeys.addAll(lead.journeys()));
        @Nullable String code = first(Belonging.REFERRAL_CODE, Stream.concat(Stream.of(told), leads.stream()));
        if (code != null) {
            journeys.add(ReferralCodes.journey(code));
        }
        return new Sale(
                partnerId,
                conversionId,
                paid.by().at(),
                left(reports, told),
                paid.currency(),
                first(Belonging.CAMPAIGN, Stream.concat(Stream.of(told, deal), leads.stream())),
                code,
                journeys);
    }

    /** Ids of all conversions that report the same sale: those of its order line, or it alone. */
    private Set<String> reports(String conversionId) {
        return telling(Belonging.ORDER_LINE, Kind.ORDER_LINE, new ThingId(Kind.CONVERSION, conversionId)).stream()
                .filter(id -> find(id).paid() != null)
                .map(ThingId::id)
                .collect(Collectors.toSet());
    }

    /** A lead with what is told of it under all its names. */
    private Thing lead(String leadId) {
        ThingId start = new ThingId(Kind.LEAD, leadId);
        var seen = new HashSet<>(Set.of(start));
        var next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            ThingId id = next.remove();
            Set<ThingId> same = telling(Belonging.CONTACT, Kind.CONTACT, id);
            find(id).same().stream().filter(other -> other.kind() == Kind.LEAD).forEach(same::add);
            same.stream().filter(seen::add).forEach(next::add);
        }
        return seen.stream().map(this::find).reduce(Thing.UNKNOWN, Thing::mergedWith);
    }

    /** The thing and all that tell the same key as it does. */
    private Set<ThingId> telling(Belonging to, Kind kind, ThingId id) {
        Set<ThingId> telling = new HashSet<>(Set.of(id));
        String key = find(id).valueOf(to);
        if (key != null) {
            find(kind, key).same().stream()
                    .filter(other -> key.equals(find(other).valueOf(to)))
                    .forEach(telling::add);
        }
        return telling;
    }

    private BigDecimal left(Set<String> reports, Thing told) {
        BigDecimal own = leftOfItsOwn(reports, told);
        String order = told.valueOf(Belonging.ORDER);
        return order == null ? own : own.subtract(ofOrder(order, reports, told, own));
    }

    /** The amount without what was given back of it by name, in its own currency; there is no way to take off another. */
    private BigDecimal leftOfItsOwn(Set<String> reports, Thing told) {
        Paid paid = Objects.requireNonNull(told.paid());
        BigDecimal back = told.refunds().stream()
                .map(refundId -> find(Kind.REFUND, refundId))
                .filter(refund ->
                        reports.contains(Objects.requireNonNullElse(refund.valueOf(Belonging.CONVERSION), "")))
                .map(Thing::paid)
                .filter(refund -> refund != null && refund.currency().equals(paid.currency()))
                .map(Paid::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return paid.amount().subtract(back).max(NOTHING);
    }

    /** What an order gets back without a word of which sale is taken from its sales one after the other. */
    private BigDecimal ofOrder(String order, Set<String> reports, Thing told, BigDecimal own) {
        String currency = Objects.requireNonNull(told.paid()).currency();
        BigDecimal rest = ofNoConversion(order, currency);
        for (Set<String> earlier : salesOf(order)) {
            if (rest.signum() == 0 || earlier.equals(reports)) {
                return rest.min(own);
            }
            Thing sale = merged(earlier);
            if (currency.equals(Objects.requireNonNull(sale.paid()).currency())) {
                rest = rest.subtract(rest.min(leftOfItsOwn(earlier, sale)));
            }
        }
        return NOTHING;
    }

    /** The reports of each sale of an order, in the order in which the sales happened. */
    private Collection<Set<String>> salesOf(String order) {
        var sales = new TreeMap<Paid, Set<String>>();
        for (ThingId heir : find(Kind.ORDER, order).heirs()) {
            if (heir.kind() == Kind.CONVERSION) {
                Set<String> reports = reports(heir.id());
                Thing sale = merged(reports);
                if (sale.paid() != null && order.equals(sale.valueOf(Belonging.ORDER))) {
                    sales.putIfAbsent(sale.paid(), reports);
                }
            }
        }
        return sales.values();
    }

    private BigDecimal ofNoConversion(String order, String currency) {
        BigDecimal back = NOTHING;
        for (String refundId : find(Kind.ORDER, order).refunds()) {
            Thing refund = find(Kind.REFUND, refundId);
            Paid paid = refund.paid();
            Thing conversion = find(Kind.CONVERSION, refund.valueOf(Belonging.CONVERSION));
            if (paid != null
                    && paid.currency().equals(currency)
                    && conversion.paid() == null
                    && order.equals(refund.valueOf(Belonging.ORDER))) {
                back = back.add(paid.amount());
            }
        }
        return back;
    }

    private Thing merged(Set<String> reports) {
        return reports.stream().map(id -> find(Kind.CONVERSION, id)).reduce(Thing.UNKNOWN, Thing::mergedWith);
    }

    private Optional<String> earliest(Set<String> reports) {
        return reports.stream()
                .min(Comparator.comparing((String id) ->
                                Objects.requireNonNull(find(Kind.CONVERSION, id).paid()))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static @Nullable String first(Belonging to, Stream<Thing> things) {
        return things.map(thing -> thing.claims().get(to))
                .filter(Objects::nonNull)
                .map(Claim::value)
                .findFirst()
                .orElse(null);
    }

    private Thing find(Kind kind, @Nullable String id) {
        return id == null ? Thing.UNKNOWN : find(new ThingId(kind, id));
    }

    private Thing find(ThingId id) {
        return read.computeIfAbsent(id, unread -> things.find(partnerId, unread));
    }
}
