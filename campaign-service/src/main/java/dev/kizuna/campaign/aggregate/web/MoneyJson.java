package dev.kizuna.campaign.aggregate.web;

import dev.kizuna.campaign.aggregate.domain.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money in requests and answers.
 *
 * @param amount decimal number as a text, so that no client rounds it
 * @param currency ISO 4217 code
 */
public record MoneyJson(@Nullable String amount, @Nullable String currency) {

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
