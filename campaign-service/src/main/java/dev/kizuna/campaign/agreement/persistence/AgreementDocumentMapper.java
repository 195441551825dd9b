package dev.kizuna.campaign.agreement.persistence;

import dev.kizuna.campaign.aggregate.persistence.DocumentFields;
import dev.kizuna.campaign.aggregate.persistence.DocumentMapper;
import dev.kizuna.campaign.agreement.domain.Agreement;
import dev.kizuna.campaign.agreement.domain.Draft;
import dev.kizuna.campaign.agreement.domain.LegalReview;
import dev.kizuna.campaign.agreement.domain.SignedTerms;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

final class AgreementDocumentMapper implements DocumentMapper<Agreement> {

    static final String PARTNER_ID = "partnerId";

    private static final String TERMS = "terms";
    private static final String REVIEW = "review";

    @Override
    public String id(Agreement agreement) {
        return agreement.id();
    }

    @Override
    public Document write(Agreement agreement) {
        Draft draft = agreement.draft();
        return new Document(PARTNER_ID, agreement.partnerId())
                .append("draft", draft == null ? null : TermsDocuments.write(draft.terms()))
                .append(REVIEW, draft == null ? null : write(draft.review()))
                .append(
                        "signed",
                        agreement.signed().stream()
                                .map(AgreementDocumentMapper::signed)
                                .toList());
    }

    @Override
    public Agreement read(String id, Document state) {
        Document draft = state.get("draft", Document.class);
        return new Agreement(
                id,
                state.getString(PARTNER_ID),
                draft == null ? null : new Draft(TermsDocuments.read(draft), review(state.get(REVIEW, Document.class))),
                state.getList("signed", Document.class).stream()
                        .map(AgreementDocumentMapper::signed)
                        .toList());
    }

    private static Document signed(SignedTerms signed) {
        return new Document("version", signed.version())
                .append(TERMS, TermsDocuments.write(signed.terms()))
                .append("signedAt", DocumentFields.date(signed.signedAt()));
    }

    private static SignedTerms signed(Document document) {
        return new SignedTerms(
                document.getInteger("version"),
                TermsDocuments.read(document.get(TERMS, Document.class)),
                Objects.requireNonNull(DocumentFields.instant(document, "signedAt")));
    }

    private static Document write(LegalReview review) {
        return new Document("stage", review.stage().name())
                .append("requestedBy", review.requestedBy())
                .append("requestedAt", DocumentFields.date(review.requestedAt()))
                .append("decidedBy", review.decidedBy())
                .append("decidedAt", DocumentFields.date(review.decidedAt()))
                .append("objection", review.objection());
    }

    private static LegalReview review(@Nullable Document document) {
        return document == null
                ? LegalReview.NEGOTIATING
                : new LegalReview(
                        LegalReview.Stage.valueOf(document.getString("stage")),
                        document.getString("requestedBy"),
                        DocumentFields.instant(document, "requestedAt"),
                        document.getString("decidedBy"),
                        DocumentFields.instant(document, "decidedAt"),
                        document.getString("objection"));
    }
}
