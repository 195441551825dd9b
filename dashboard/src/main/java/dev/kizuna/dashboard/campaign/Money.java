package dev.kizuna.dashboard.campaign;

import dev.kizuna.dashboard.language.Spoken;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An amount as the services give it. */
record Money(BigDecimal amount, String currency) {

    static String say(@Nullable Money money, Spoken spoken) {
        return money == null ? Spoken.NOTHING : spoken.value(money.amount, money.currency);
    }
}
