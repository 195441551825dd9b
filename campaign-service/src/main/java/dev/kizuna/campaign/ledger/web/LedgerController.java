package dev.kizuna.campaign.ledger.web;

import dev.kizuna.campaign.ledger.domain.Account;
import dev.kizuna.campaign.ledger.domain.Balances;
import dev.kizuna.campaign.ledger.domain.Ledger;
import dev.kizuna.campaign.ledger.domain.Ledger.Booked;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/ledger/{partnerId}")
@Tag(name = "Ledger", description = "Double entry, never changed: what is owed and paid to partners")
class LedgerController {

    private final Ledger ledger;

    LedgerController(Ledger ledger) {
        this.ledger = ledger;
    }

    @Schema(name = "LedgerBalances")
    record BalancesJson(
            @Schema(description = "ISO 4217 code", example = "JPY")
            String currency,

            @Schema(description = "How many entries there are", example = "42")
            int entries,

            @Schema(description = "Credits less debits, account by account")
            List<BalanceJson> accounts,

            @Schema(description = "Sum of all accounts, which is always 0", example = "0")
            String sum) {}

    @Schema(name = "LedgerBalance")
    record BalanceJson(
            @Schema(description = "The account", example = "COMMISSIONS_HELD")
            Account account,

            @Schema(description = "Its balance", example = "12000")
            String balance) {}

    @GetMapping("/balances")
    @Operation(summary = "The balances of a partner's accounts in each currency")
    List<BalancesJson> balances(@PathVariable String partnerId) {
        List<BalancesJson> all = new ArrayList<>();
        for (String currency : ledger.currencies(partnerId)) {
            List<Booked> booked = ledger.of(partnerId, currency);
            Balances balances = Balances.of(booked.stream().map(Booked::entry).toList());
            List<BalanceJson> accounts = new ArrayList<>();
            BigDecimal sum = BigDecimal.ZERO;
            for (Account account : Account.values()) {
                accounts.add(new BalanceJson(account, balances.of(account).toPlainString()));
                sum = sum.add(balances.of(account));
            }
            all.add(new BalancesJson(
                    currency, booked.size(), accounts, sum.stripTrailingZeros().toPlainString()));
        }
        return all;
    }
}
