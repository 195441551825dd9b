package dev.kizuna.campaign.aggregate.web;

import dev.kizuna.campaign.aggregate.domain.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Money in requests and answers. */
@Schema(
        name = "Money",
        description = "An amount in a currency",
        requiredProperties = {"amount", "currency"})
public record MoneyJson(
        @Schema(description = "Decimal number as a text, so that no client rounds it", example = "12000") @Nullable
        String amount,

        @Schema(description = "ISO 4217 code", example = "JPY") @Nullable
        String currency) {

    public static @Nullable MoneyJson of(@Nullable Money money) {
        return money == null ? null : new MoneyJson(money.amount().toPlainString(), money.currency());
    }

    /** The same as a value, or null where there is none. */
    public static @Nullable Money read(RequestReader reader, String pointer, @Nullable MoneyJson json) {
        return json == null
                ? null
                : new Money(
                        reader.decimal(pointer + "/amount", json.amount),
                        reader.text(pointer + "/currency", json.currency));
    }
}
