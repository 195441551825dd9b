package dev.kizuna.campaign.commission.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A rule against fraud: which of a partner's sales somebody has to look at before they are paid. It goes by when things
 * happened, so it says the same in whatever order they became known.
 */
public sealed interface FraudRule {

    /** Stable code. */
    String code();

    /**
     * What it has against sales.
     *
     * @param sales in the order in which they happened
     * @param against is told of each sale that the rule speaks against
     */
    void judge(List<PartnerSale> sales, BiConsumer<PartnerSale, Suspicion> against);

    /** What sales have in common that are counted together. */
    enum Same {
        PARTNER {
            @Override
            @Nullable
            String of(PartnerSale sale) {
                return sale.partnerId();
            }
        },
        CODE {
            @Override
            @Nullable
            String of(PartnerSale sale) {
                Conversion conversion = sale.conversion();
                String code = conversion == null ? null : conversion.referralCode();
                return code == null ? null : code.toLowerCase(Locale.ROOT);
            }
        },
        CUSTOMER {
            @Override
            @Nullable
            String of(PartnerSale sale) {
                Conversion conversion = sale.conversion();
                return conversion == null ? null : conversion.customerId();
            }
        };

        /** What it is with a sale; null where it is not known, so that the sale counts for nothing. */
        abstract @Nullable String of(PartnerSale sale);
    }

    /**
     * More sales than usual in any stretch of time: all in it are spoken against.
     *
     * @param most as many are usual
     * @param within length of the stretch
     */
    record TooMany(String code, Same same, int most, Duration within) implements FraudRule {

        public TooMany {
            checkCode(code);
            check(most >= 1, code, "most is at least 1");
            check(within.isPositive(), code, "within is above zero");
        }

        @Override
        public void judge(List<PartnerSale> sales, BiConsumer<PartnerSale, Suspicion> against) {
            Map<String, List<PartnerSale>> groups = new LinkedHashMap<>();
            for (PartnerSale sale : sales) {
                String key = same.of(sale);
                if (key != null) {
                    groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(sale);
                }
            }
            groups.values()
                    .forEach(group -> FraudRule.stretches(
                            group, within, stretch -> stretch.size() > most, List::size, code, against));
        }
    }

    /**
     * A larger share of sales than usual of which something was given back.
     *
     * @param most share from 0 to 1 that is usual
     * @param atLeast fewer sales say nothing
     */
    record TooManyRefunds(String code, BigDecimal most, int atLeast, Duration within) implements FraudRule {

        public TooManyRefunds {
            checkCode(code);
            check(most.signum() >= 0 && most.compareTo(BigDecimal.ONE) < 0, code, "most is a share from 0 to below 1");
            check(atLeast >= 2, code, "at-least is at least 2");
            check(within.isPositive(), code, "within is above zero");
        }

        @Override
        public void judge(List<PartnerSale> sales, BiConsumer<PartnerSale, Suspicion> against) {
            FraudRule.stretches(
                    sales,
                    within,
                    stretch -> stretch.size() >= atLeast
                            && BigDecimal.valueOf(refunded(stretch))
                                            .compareTo(most.multiply(BigDecimal.valueOf(stretch.size())))
                                    > 0,
                    TooManyRefunds::refunded,
                    code,
                    against);
        }

        private static long refunded(List<PartnerSale> sales) {
            return sales.stream().filter(sale -> !sale.refunds().isEmpty()).count();
        }
    }

    /**
     * A sale right after its lead was captured.
     *
     * @param after a sale that happens earlier than this after the lead is spoken against
     */
    record TooSoon(String code, Duration after) implements FraudRule {

        public TooSoon {
            checkCode(code);
            check(after.isPositive(), code, "after is above zero");
        }

        @Override
        public void judge(List<PartnerSale> sales, BiConsumer<PartnerSale, Suspicion> against) {
            for (PartnerSale sale : sales) {
                Conversion conversion = sale.conversion();
                Instant led = conversion == null ? null : conversion.ledAt();
                Instant at = sale.at();
                if (led != null && !at.isBefore(led) && at.isBefore(led.plus(after))) {
                    long seconds = Duration.between(led, at).toSeconds();
                    against.accept(sale, new Suspicion(code, seconds, List.of(sale.conversionId())));
                }
            }
        }
    }

    private static void stretches(
            List<PartnerSale> inOrder,
            Duration within,
            Predicate<List<PartnerSale>> isTooMuch,
            ToLongFunction<List<PartnerSale>> count,
            String code,
            BiConsumer<PartnerSale, Suspicion> against) {
        int end = 0;
        int judged = 0;
        for (int begin = 0; begin < inOrder.size(); begin++) {
            Instant over = inOrder.get(begin).at().plus(within);
            while (end < inOrder.size() && inOrder.get(end).at().isBefore(over)) {
                end++;
            }
            List<PartnerSale> stretch = inOrder.subList(begin, end);
            if (end > judged && isTooMuch.test(stretch)) {
                var suspicion = new Suspicion(
                        code,
                        count.applyAsLong(stretch),
                        stretch.stream().map(PartnerSale::conversionId).toList());
                for (int i = Math.max(begin, judged); i < end; i++) {
                    against.accept(inOrder.get(i), suspicion);
                }
                judged = end;
            }
        }
    }

    private static void checkCode(String code) {
        check(code.matches("[a-z][a-z0-9-]{1,62}"), code, "a rule's code is in kebab case");
    }

    private static void check(boolean holds, String code, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("Rule \"" + code + "\": " + otherwise);
        }
    }
}
