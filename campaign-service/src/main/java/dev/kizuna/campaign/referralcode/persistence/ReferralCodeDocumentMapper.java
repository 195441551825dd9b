package dev.kizuna.campaign.referralcode.persistence;

import dev.kizuna.campaign.aggregate.persistence.DocumentFields;
import dev.kizuna.campaign.aggregate.persistence.DocumentMapper;
import dev.kizuna.campaign.link.domain.Code;
import dev.kizuna.campaign.referralcode.domain.ReferralCode;
import java.util.Objects;
import org.bson.Document;

final class ReferralCodeDocumentMapper implements DocumentMapper<ReferralCode> {

    static final String PARTNER_ID = "partnerId";
    static final String CAMPAIGN_ID = "campaignId";

    @Override
    public String id(ReferralCode code) {
        return code.code().text();
    }

    @Override
    public Document write(ReferralCode code) {
        return new Document(PARTNER_ID, code.partnerId())
                .append(CAMPAIGN_ID, code.campaignId())
                .append("validFrom", DocumentFields.day(code.validFrom()))
                .append("validTo", DocumentFields.day(code.validTo()))
                .append("active", code.active())
                .append("issuedAt", DocumentFields.date(code.issuedAt()));
    }

    @Override
    public ReferralCode read(String id, Document state) {
        return new ReferralCode(
                new Code(id),
                state.getString(PARTNER_ID),
                state.getString(CAMPAIGN_ID),
                DocumentFields.day(state, "validFrom"),
                DocumentFields.day(state, "validTo"),
                state.getBoolean("active"),
                Objects.requireNonNull(DocumentFields.instant(state, "issuedAt")));
    }
}
