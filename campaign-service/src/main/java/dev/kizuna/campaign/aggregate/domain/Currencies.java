package dev.kizuna.campaign.aggregate.domain;

import dev.kizuna.campaign.aggregate.domain.Refusal.Reason;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which currency codes there are. */
public final class Currencies {

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private Currencies() {}

    /** Whether the code is in ISO 4217; codes are upper case. */
    public static boolean has(String code) {
        return CODES.contains(code);
    }

    /** What speaks against an amount in a currency that there is: it can be no finer than its smallest coin. */
    public static List<Refusal> tooFine(BigDecimal amount, String code, String pointer) {
        int digits = Math.max(0, Currency.getInstance(code).getDefaultFractionDigits());
        return amount.stripTrailingZeros().scale() > digits
                ? List.of(Refusal.invalid(pointer, "has more than the " + digits + " decimal places of " + code))
                : List.of();
    }

    /** What speaks against the code. */
    public static List<Refusal> refusals(String code, String pointer) {
        return has(code)
                ? List.of()
                : List.of(new Refusal(Reason.UNKNOWN_CURRENCY, pointer, "\"" + code + "\" is no ISO 4217 code"));
    }
}
