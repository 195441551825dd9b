package dev.kizuna.campaign.agreement.persistence;

import dev.kizuna.campaign.aggregate.persistence.DocumentFields;
import dev.kizuna.campaign.aggregate.persistence.DocumentMapper;
import dev.kizuna.campaign.agreement.domain.Agreement;
import dev.kizuna.campaign.agreement.domain.SignedTerms;
import dev.kizuna.campaign.agreement.domain.Terms;
import dev.kizuna.campaign.agreement.domain.Tier;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

final class AgreementDocumentMapper implements DocumentMapper<Agreement> {

    static final String PARTNER_ID = "partnerId";

    @Override
    public String id(Agreement agreement) {
        return agreement.id();
    }

    @Override
    public Document write(Agreement agreement) {
        return new Document(PARTNER_ID, agreement.partnerId())
                .append("draft", terms(agreement.draft()))
                .append(
                        "signed",
                        agreement.signed().stream()
                                .map(AgreementDocumentMapper::signed)
                                .toList());
    }

    @Override
    public Agreement read(String id, Document state) {
        return new Agreement(
                id,
                state.getString(PARTNER_ID),
                terms(state.get("draft", Document.class)),
                state.getList("signed", Document.class).stream()
                        .map(AgreementDocumentMapper::signed)
                        .toList());
    }

    private static Document signed(SignedTerms signed) {
        return new Document("version", signed.version())
                .append("terms", terms(signed.terms()))
                .append("signedAt", DocumentFields.date(signed.signedAt()));
    }

    private static SignedTerms signed(Document document) {
        return new SignedTerms(
                document.getInteger("version"),
                Objects.requireNonNull(terms(document.get("terms", Document.class))),
                Objects.requireNonNull(DocumentFields.instant(document, "signedAt")));
    }

    private static @Nullable Document terms(@Nullable Terms terms) {
        if (terms == null) {
            return null;
        }
        List<Document> tiers = terms.tiers().stream()
                .map(tier -> new Document("from", DocumentFields.decimal(tier.from()))
                        .append("rate", DocumentFields.decimal(tier.rate())))
                .toList();
        return new Document("validFrom", DocumentFields.day(terms.validFrom()))
                .append("validTo", DocumentFields.day(terms.validTo()))
                .append("currency", terms.currency())
                .append("tiers", tiers);
    }

    private static @Nullable Terms terms(@Nullable Document document) {
        if (document == null) {
            return null;
        }
        List<Tier> tiers = document.getList("tiers", Document.class).stream()
                .map(tier -> new Tier(DocumentFields.decimal(tier, "from"), DocumentFields.decimal(tier, "rate")))
                .toList();
        return new Terms(
                Objects.requireNonNull(DocumentFields.day(document, "validFrom")),
                DocumentFields.day(document, "validTo"),
                document.getString("currency"),
                tiers);
    }
}
