package dev.kizuna.campaign.agreement.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Terms for tests, as plain as can be unless said otherwise. */
public final class SomeTerms {

    private static final LocalDate APRIL = LocalDate.parse("2026-04-01");

    private SomeTerms() {}

    /** Yen from April on, without an end, by amount over the whole term. */
    public static Terms with(Tier... tiers) {
        return from(APRIL, tiers);
    }

    public static Terms from(LocalDate validFrom, Tier... tiers) {
        return paying(validFrom, null, "JPY", general(schedule(tiers)));
    }

    public static Terms paying(LocalDate from, @Nullable LocalDate to, String currency, Commission commission) {
        return new Terms(from, to, currency, commission, PaymentTerms.USUAL, List.of(), List.of());
    }

    public static Commission general(Schedule schedule) {
        return new Commission(Basis.REFERRAL_CODE, null, schedule, Map.of());
    }

    public static Schedule schedule(Tier... tiers) {
        return new Schedule(Measure.AMOUNT, Period.TERM, List.of(tiers));
    }

    public static Tier share(String from, String rate) {
        return new Tier(new BigDecimal(from), new Reward.Share(new BigDecimal(rate)));
    }

    public static Tier fixed(String from, String amount) {
        return new Tier(new BigDecimal(from), new Reward.Fixed(new BigDecimal(amount)));
    }
}
