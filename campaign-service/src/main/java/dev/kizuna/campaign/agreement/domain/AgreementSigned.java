package dev.kizuna.campaign.agreement.domain;

import dev.kizuna.campaign.aggregate.domain.Stamp;

/** A version of an agreement came into force. */
public record AgreementSigned(Stamp stamp, String agreementId, String partnerId, SignedTerms signed) {}
