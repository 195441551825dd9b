package dev.kizuna.campaign.referralcode.application;

import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.link.domain.Code;
import dev.kizuna.campaign.link.domain.Link;
import dev.kizuna.campaign.link.domain.Links;
import dev.kizuna.campaign.referralcode.domain.OwnCodes;
import dev.kizuna.campaign.referralcode.domain.ReferralCode;
import dev.kizuna.campaign.referralcode.domain.ReferralCodes;
import java.time.LocalDate;
import java.util.Optional;

/** Says whose a code is: a referral code counts on its days, the code of a tracked link for ever. */
public final class RecognisingCodes implements OwnCodes {

    private final ReferralCodes codes;
    private final Links links;

    public RecognisingCodes(ReferralCodes codes, Links links) {
        this.codes = codes;
        this.links = links;
    }

    @Override
    public boolean areOf(String partnerId, String code, LocalDate day) {
        Optional<String> meant = Code.parse(code).map(Code::text);
        Optional<ReferralCode> referral = meant.flatMap(codes::find).map(Kept::value);
        if (referral.isPresent()) {
            return referral.get().partnerId().equals(partnerId)
                    && referral.get().countsOn(day);
        }
        return meant.flatMap(links::find)
                .map(Kept::value)
                .map(Link::partnerId)
                .filter(partnerId::equals)
                .isPresent();
    }
}
