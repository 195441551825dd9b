package dev.kizuna.campaign.payout.persistence;

import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.aggregate.persistence.MongoKeeping;
import dev.kizuna.campaign.payout.domain.PayoutBook;
import dev.kizuna.campaign.payout.domain.PayoutBooks;
import dev.kizuna.campaign.payout.domain.PayoutEvent;
import dev.kizuna.kit.outbox.Aggregates;
import dev.kizuna.kit.outbox.OutboxEntry;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Payout books as documents with their outbox. */
public final class MongoPayoutBooks extends MongoKeeping<PayoutBook, PayoutEvent> implements PayoutBooks {

    public MongoPayoutBooks(Aggregates aggregates, Function<PayoutEvent, OutboxEntry> encoding) {
        super(aggregates, new PayoutBookDocumentMapper(), encoding);
        index(PayoutBookDocumentMapper.PARTNER_ID);
    }

    @Override
    public List<Kept<PayoutBook>> list(@Nullable String partnerId, String after, int limit) {
        return page(List.of(new Having(PayoutBookDocumentMapper.PARTNER_ID, partnerId)), after, limit);
    }
}
