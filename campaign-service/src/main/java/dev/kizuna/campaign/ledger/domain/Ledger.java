package dev.kizuna.campaign.ledger.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The books. */
public interface Ledger {

    /** An entry with the time at which it came into the books. */
    record Booked(Entry entry, Instant bookedAt) {}

    /** Books entries; one that is in the books already changes nothing. */
    void book(Collection<Entry> entries, Instant now);

    /** All entries of a partner in a currency, in the order in which they were booked. */
    List<Booked> of(String partnerId, String currency);

    /** Currencies in which a partner has entries. */
    Set<String> currencies(String partnerId);
}
