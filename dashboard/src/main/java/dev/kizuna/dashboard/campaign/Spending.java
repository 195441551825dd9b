package dev.kizuna.dashboard.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was spent, sold and earned, as campaign-service gives it. */
final class Spending {

    private Spending() {}

    /** An amount, or hours at a rate. */
    record Cost(
            String costId,
            Instant occurredAt,
            String kind,
            @Nullable Money amount,
            @Nullable BigDecimal hours,
            @Nullable Money rate,
            @Nullable String invoiceId) {}

    /** A sale that came of the campaign. */
    record Sale(
            String conversionId,
            String partnerId,
            @Nullable Instant occurredAt,
            @Nullable Money amount,
            @Nullable String orderId) {}

    /** What a sale earns a partner, or why it earns nothing. */
    record Commission(
            String commissionId,
            String partnerId,
            String conversionId,
            @Nullable Money earned,
            @Nullable String why,
            @Nullable LocalDate heldUntil,
            @Nullable List<Doubt> withheld,
            boolean released) {}

    /** A rule that holds a commission back. */
    record Doubt(String rule) {}
}
