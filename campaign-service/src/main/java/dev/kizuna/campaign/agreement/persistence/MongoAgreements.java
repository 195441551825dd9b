package dev.kizuna.campaign.agreement.persistence;

import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.aggregate.persistence.MongoKeeping;
import dev.kizuna.campaign.agreement.domain.Agreement;
import dev.kizuna.campaign.agreement.domain.AgreementSigned;
import dev.kizuna.campaign.agreement.domain.Agreements;
import dev.kizuna.kit.outbox.Aggregates;
import dev.kizuna.kit.outbox.OutboxEntry;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Agreements as documents with their outbox. */
public final class MongoAgreements extends MongoKeeping<Agreement, AgreementSigned> implements Agreements {

    public MongoAgreements(Aggregates aggregates, Function<AgreementSigned, OutboxEntry> encoding) {
        super(aggregates, new AgreementDocumentMapper(), encoding);
        index(AgreementDocumentMapper.PARTNER_ID);
    }

    @Override
    public List<Kept<Agreement>> list(@Nullable String partnerId, String after, int limit) {
        return page(List.of(new Having(AgreementDocumentMapper.PARTNER_ID, partnerId)), after, limit);
    }
}
