package dev.kizuna.campaign.commission.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A partner's sales as they count. One sale may be told of under several ids, by a webhook and over the API: what has the
 * order and the product in common is one sale. The report of the earliest moment counts; the others tell what it leaves
 * open, and their refunds are its own. All of it follows from what was told, in whatever order that arrived.
 */
public final class Orders {

    private static final Comparator<PartnerSale> EARLIEST_FIRST = Comparator.comparing(
                    (PartnerSale sale) -> conversion(sale).source())
            .thenComparing(PartnerSale::conversionId);

    private record Key(String orderId, @Nullable String productId) {}

    private Orders() {}

    /** Each sale once, by the id under which it counts, with all that is known of it. */
    public static Map<String, PartnerSale> counted(Collection<PartnerSale> told) {
        Map<Key, List<PartnerSale>> twins = new LinkedHashMap<>();
        Map<String, PartnerSale> counted = new LinkedHashMap<>();
        for (PartnerSale sale : told) {
            key(sale)
                    .ifPresentOrElse(
                            key -> twins.computeIfAbsent(key, _ -> new ArrayList<>())
                                    .add(sale),
                            () -> counted.put(sale.conversionId(), sale));
        }
        twins.values().stream().map(Orders::one).forEach(sale -> counted.put(sale.conversionId(), sale));
        refundsOfOrders(told).forEach((orderId, refunds) -> giveBack(orderId, refunds, counted));
        return counted;
    }

    private static Optional<Key> key(PartnerSale sale) {
        Conversion conversion = sale.conversion();
        return conversion == null || conversion.orderId() == null
                ? Optional.empty()
                : Optional.of(new Key(conversion.orderId(), conversion.productId()));
    }

    private static PartnerSale one(List<PartnerSale> twins) {
        List<PartnerSale> ordered = twins.stream().sorted(EARLIEST_FIRST).toList();
        PartnerSale first = ordered.getFirst();
        Conversion earliest = conversion(first);
        Map<String, Refund> refunds = new LinkedHashMap<>();
        ordered.forEach(twin -> twin.refunds().forEach(refund -> refunds.putIfAbsent(refund.refundId(), refund)));
        return first.seenAs(
                new Conversion(
                        earliest.source(),
                        earliest.day(),
                        earliest.amount(),
                        earliest.productId(),
                        earliest.orderId(),
                        any(ordered, twin -> conversion(twin).referralCode()),
                        any(ordered, twin -> conversion(twin).customerId()),
                        any(ordered, twin -> conversion(twin).leadId()),
                        any(ordered, twin -> conversion(twin).ledAt())),
                List.copyOf(refunds.values()),
                any(ordered, PartnerSale::credit));
    }

    private static <T> @Nullable T any(List<PartnerSale> ordered, Function<PartnerSale, @Nullable T> part) {
        for (PartnerSale twin : ordered) {
            T found = part.apply(twin);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Map<String, List<Refund>> refundsOfOrders(Collection<PartnerSale> told) {
        Map<String, List<Refund>> refunds = new LinkedHashMap<>();
        for (PartnerSale sale : told) {
            for (Refund refund : sale.conversion() == null ? sale.refunds() : List.<Refund>of()) {
                if (refund.orderId() != null) {
                    refunds.computeIfAbsent(refund.orderId(), _ -> new ArrayList<>())
                            .add(refund);
                }
            }
        }
        return refunds;
    }

    /** What an order gets back without a word of which sale is taken from its sales one after the other. */
    private static void giveBack(String orderId, List<Refund> refunds, Map<String, PartnerSale> counted) {
        Map<String, Refund> given = new LinkedHashMap<>();
        refunds.stream()
                .sorted(Comparator.comparing(Refund::at).thenComparing(Refund::refundId))
                .forEach(refund -> given.putIfAbsent(refund.refundId(), refund));
        List<PartnerSale> sales = counted.values().stream()
                .filter(sale -> sale.conversion() != null
                        && orderId.equals(conversion(sale).orderId()))
                .sorted(EARLIEST_FIRST)
                .toList();
        sales.forEach(sale -> sale.refunds().forEach(known -> given.remove(known.refundId())));
        for (Refund refund : given.values()) {
            BigDecimal rest = refund.amount();
            for (PartnerSale sale : sales) {
                PartnerSale seen = Objects.requireNonNull(counted.get(sale.conversionId()));
                BigDecimal taken = left(seen, refund.currency()).min(rest);
                if (taken.signum() > 0) {
                    rest = rest.subtract(taken);
                    counted.put(
                            sale.conversionId(),
                            seen.with(new Refund(
                                    refund.refundId(), refund.at(), taken, refund.currency(), refund.orderId())));
                }
            }
        }
    }

    private static BigDecimal left(PartnerSale sale, String currency) {
        return conversion(sale).amount().currency().equals(currency)
                ? sale.whole().map(Sale::left).orElse(BigDecimal.ZERO)
                : BigDecimal.ZERO;
    }

    private static Conversion conversion(PartnerSale sale) {
        return Objects.requireNonNull(sale.conversion());
    }
}
