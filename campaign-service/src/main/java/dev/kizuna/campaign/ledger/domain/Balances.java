package dev.kizuna.campaign.ledger.domain;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the accounts of a partner in a currency come to.
 *
 * @param byAccount credits less debits; all together they are zero
 */
public record Balances(Map<Account, BigDecimal> byAccount) {

    public Balances {
        byAccount = Map.copyOf(byAccount);
    }

    /** The balances after these entries, all of one partner and currency. */
    public static Balances of(List<Entry> entries) {
        Map<Account, BigDecimal> sums = new EnumMap<>(Account.class);
        for (Account account : Account.values()) {
            sums.put(account, BigDecimal.ZERO);
        }
        for (Entry entry : entries) {
            BigDecimal amount = entry.amount().amount();
            sums.merge(entry.credit(), amount, BigDecimal::add);
            sums.merge(entry.debit(), amount.negate(), BigDecimal::add);
        }
        return new Balances(sums);
    }

    /** The balance of an account. */
    public BigDecimal of(Account account) {
        return byAccount.getOrDefault(account, BigDecimal.ZERO);
    }
}
