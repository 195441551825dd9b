package dev.kizuna.campaign.agreement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.campaign.aggregate.domain.Decision;
import dev.kizuna.campaign.aggregate.domain.Refusal;
import dev.kizuna.campaign.aggregate.domain.Refusal.Reason;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {

    private static final Stamp STAMP = new Stamp("event-1", Instant.parse("2026-03-20T01:00:00Z"));
    private static final Terms TERMS = terms(tier("0", "0.05"), tier("1000000", "0.1"));

    @Test
    void shouldBecomeVersionOneWhenItsFirstDraftIsSigned() {
        Agreement drafted = state(Agreement.draft("a-1", "p-1", TERMS));

        Decision<Agreement, AgreementSigned> decision = drafted.sign(STAMP);

        var first = new SignedTerms(1, TERMS, STAMP.occurredAt());
        assertThat(state(decision)).isEqualTo(new Agreement("a-1", "p-1", null, List.of(first)));
        assertThat(events(decision)).containsExactly(new AgreementSigned(STAMP, "a-1", "p-1", first));
    }

    @Test
    void shouldKeepWhatWasSignedWhenANewDraftIsSigned() {
        Terms better = terms(tier("0", "0.2"));
        Agreement signed = state(state(Agreement.draft("a-1", "p-1", TERMS)).sign(STAMP));

        Agreement again = state(state(signed.revise(better)).sign(STAMP));

        assertThat(again.signed()).extracting(SignedTerms::version).containsExactly(1, 2);
        assertThat(again.signed()).extracting(SignedTerms::terms).containsExactly(TERMS, better);
    }

    @Test
    void shouldRefuseToBeSignedWhenThereIsNoDraft() {
        Agreement signed = state(state(Agreement.draft("a-1", "p-1", TERMS)).sign(STAMP));

        assertThat(refusals(signed.sign(STAMP))).extracting(Refusal::reason).containsExactly(Reason.WRONG_STATE);
    }

    @Test
    void shouldChangeNothingWhenTheSameTermsAreDraftedAgain() {
        Agreement drafted = state(Agreement.draft("a-1", "p-1", TERMS));

        assertThat(drafted.revise(TERMS)).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void shouldRefuseTiersWhenTheyDoNotAscend() {
        assertRefused(terms(tier("0", "0.1"), tier("500", "0.2"), tier("500", "0.3")), "/tiers/2/from");
    }

    @Test
    void shouldRefuseTiersWhenTheFirstLeavesAGap() {
        assertRefused(terms(tier("1", "0.1")), "/tiers/0/from");
    }

    @Test
    void shouldRefuseARateWhenItIsNoShare() {
        assertRefused(terms(tier("0", "1.01")), "/tiers/0/rate");
        assertRefused(terms(tier("0", "-0.1")), "/tiers/0/rate");
        assertRefused(terms(tier("0", "0.1234567")), "/tiers/0/rate");
    }

    @Test
    void shouldRefuseABoundaryWhenItIsNegativeOrTooFine() {
        assertRefused(terms(tier("-1", "0.1")), "/tiers/0/from");
        assertRefused(terms(tier("0", "0.1"), tier("0.00001", "0.2")), "/tiers/1/from");
    }

    @Test
    void shouldRefuseTermsWhenTheyEndBeforeTheyBegin() {
        var terms = new Terms(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-03-31"), "JPY", List.of());

        assertRefused(terms, "/validTo");
    }

    @Test
    void shouldRefuseTermsWhenTheCurrencyIsUnknown() {
        assertRefused(new Terms(LocalDate.parse("2026-04-01"), null, "YEN", List.of()), "/currency");
    }

    @Test
    void shouldAcceptTermsWithoutTiersWhenWhatThePartnerGetsIsNotMoney() {
        var terms = new Terms(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-04-01"), "JPY", List.of());

        assertThat(state(Agreement.draft("a-1", "p-1", terms)).draft()).isEqualTo(terms);
    }

    private static void assertRefused(Terms terms, String pointer) {
        assertThat(refusals(Agreement.draft("a-1", "p-1", terms)))
                .extracting(Refusal::pointer)
                .containsExactly(pointer);
    }

    private static Terms terms(Tier... tiers) {
        return new Terms(LocalDate.parse("2026-04-01"), null, "JPY", List.of(tiers));
    }

    private static Tier tier(String from, String rate) {
        return new Tier(new BigDecimal(from), new BigDecimal(rate));
    }

    private static Agreement state(Decision<Agreement, AgreementSigned> decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted<Agreement, AgreementSigned>) decision).state();
    }

    private static List<AgreementSigned> events(Decision<Agreement, AgreementSigned> decision) {
        return ((Decision.Accepted<Agreement, AgreementSigned>) decision).events();
    }

    private static List<Refusal> refusals(Decision<Agreement, AgreementSigned> decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused<Agreement, AgreementSigned>) decision).refusals();
    }
}
