package dev.kizuna.dashboard.commission;

import dev.kizuna.dashboard.remote.Answer;
import dev.kizuna.dashboard.remote.Order;
import dev.kizuna.dashboard.remote.Piece;
import dev.kizuna.dashboard.remote.Services;
import dev.kizuna.dashboard.remote.Versioned;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** What sales earn partners and what was paid of it, asked from campaign-service. */
@Component
class Commissions {

    private static final String API = "api";
    private static final String COMMISSIONS = "commissions";
    private static final int MOST_PIECES = 2;
    private static final ParameterizedTypeReference<Piece<Commission>> LIST = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Commission> ONE = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<List<Books>> BOOKS = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Piece<Payout>> PAYOUTS = new ParameterizedTypeReference<>() {};

    private final Services services;

    Commissions(Services services) {
        this.services = services;
    }

    record Amount(BigDecimal amount, String currency) {}

    /** What a sale earns a partner, and what rules have against it. */
    record Commission(
            String commissionId,
            String partnerId,
            String conversionId,
            @Nullable Amount sold,
            @Nullable Amount earned,
            List<Doubt> withheld) {}

    /**
     * What a rule has against a commission.
     *
     * @param counted sales, refunded sales or seconds, as the rule has it
     * @param evidence the sales that it counts
     */
    record Doubt(String rule, long counted, List<String> evidence) {}

    /** The books of a currency: the balance of each account. */
    record Books(String currency, List<Balance> accounts) {

        BigDecimal of(String account) {
            return accounts.stream()
                    .filter(each -> each.account().equals(account))
                    .findFirst()
                    .map(Balance::balance)
                    .orElse(BigDecimal.ZERO);
        }
    }

    record Balance(String account, BigDecimal balance) {}

    record Payout(
            String payoutId,
            String month,
            @Nullable Amount amount,
            String status,
            String preparedBy,
            Instant preparedAt,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt,
            @Nullable Instant paidAt) {}

    /** What there is of a partner. */
    record Account(List<Books> books, List<Commission> withheld, List<Payout> payouts) {

        boolean isEmpty() {
            return books.isEmpty() && withheld.isEmpty() && payouts.isEmpty();
        }
    }

    Answer<Account> of(String partnerId) {
        return services.campaign()
                .get(BOOKS, Map.of(), API, "ledger", partnerId, "balances")
                .then(books -> withheld(partnerId)
                        .then(withheld -> payouts(partnerId).map(payouts -> new Account(books, withheld, payouts))));
    }

    Answer<Versioned<Commission>> find(String commissionId) {
        return services.campaign().seen(ONE, Map.of(), API, COMMISSIONS, commissionId);
    }

    /** @param decision clear or reject */
    Answer<Map<String, Object>> decide(String commissionId, String decision, Order order) {
        return services.campaign().post(order, API, COMMISSIONS, commissionId, decision);
    }

    private Answer<List<Commission>> withheld(String partnerId) {
        return services.campaign()
                .list(LIST, MOST_PIECES, Map.of("partnerId", partnerId, "withheld", "true"), API, COMMISSIONS);
    }

    private Answer<List<Payout>> payouts(String partnerId) {
        return services.campaign().list(PAYOUTS, MOST_PIECES, Map.of("partnerId", partnerId), API, "payouts");
    }
}
