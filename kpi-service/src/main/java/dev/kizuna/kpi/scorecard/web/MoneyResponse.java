package dev.kizuna.kpi.scorecard.web;

import dev.kizuna.kpi.scorecard.domain.Amount;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Currency;

@Schema(description = "An exact amount of money")
record MoneyResponse(
        @Schema(
                description = "Decimal number as text, with the currency's usual places or more where it needs them",
                example = "30000")
        String amount,

        @Schema(description = "ISO 4217 code", example = "JPY")
        String currency) {

    static MoneyResponse of(Amount money) {
        return of(money.value(), money.currency());
    }

    static MoneyResponse of(BigDecimal value, String currency) {
        BigDecimal shortest = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        int places = Math.max(usualPlaces(currency), shortest.scale());
        return new MoneyResponse(shortest.setScale(places).toPlainString(), currency);
    }

    private static int usualPlaces(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException e) {
            return 0;
        }
    }
}
