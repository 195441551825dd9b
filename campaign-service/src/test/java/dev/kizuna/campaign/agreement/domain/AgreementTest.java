package dev.kizuna.campaign.agreement.domain;

import static dev.kizuna.campaign.agreement.domain.SomeTerms.fixed;
import static dev.kizuna.campaign.agreement.domain.SomeTerms.share;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.campaign.aggregate.domain.Decision;
import dev.kizuna.campaign.aggregate.domain.Refusal;
import dev.kizuna.campaign.aggregate.domain.Refusal.Reason;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AgreementTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-20");
    private static final Stamp STAMP = new Stamp("event-1", Instant.parse("2026-03-20T01:00:00Z"));
    private static final Terms TERMS = SomeTerms.with(share("0", "0.05"), share("1000000", "0.1"));

    @Test
    void shouldBecomeVersionOneWhenTheLawyersClearedItsFirstDraft() {
        Agreement cleared = cleared(state(Agreement.draft("a-1", "p-1", TERMS)));

        Decision<Agreement, AgreementSigned> decision = cleared.sign(STAMP, TODAY);

        var first = new SignedTerms(1, TERMS, STAMP.occurredAt());
        assertThat(state(decision)).isEqualTo(new Agreement("a-1", "p-1", null, List.of(first)));
        assertThat(events(decision)).containsExactly(new AgreementSigned(STAMP, "a-1", "p-1", first));
    }

    @Test
    void shouldKeepWhatWasSignedWhenANewDraftIsSigned() {
        Terms better = SomeTerms.with(share("0", "0.2"));
        Agreement signed = signed(state(Agreement.draft("a-1", "p-1", TERMS)));

        Agreement again = signed(state(signed.revise(better)));

        assertThat(again.signed()).extracting(SignedTerms::version).containsExactly(1, 2);
        assertThat(again.signed()).extracting(SignedTerms::terms).containsExactly(TERMS, better);
    }

    @Test
    void shouldHoldTheVersionThatWasInForceOnTheDay() {
        Terms autumn = SomeTerms.from(LocalDate.parse("2026-10-01"), share("0", "0.2"));
        Agreement agreement =
                signed(state(signed(state(Agreement.draft("a-1", "p-1", TERMS))).revise(autumn)));

        assertThat(agreement.inForceOn(LocalDate.parse("2026-03-31"))).isEmpty();
        assertThat(agreement.inForceOn(LocalDate.parse("2026-09-30")))
                .map(SignedTerms::version)
                .contains(1);
        assertThat(agreement.inForceOn(LocalDate.parse("2026-10-01")))
                .map(SignedTerms::version)
                .contains(2);
    }

    @Test
    void shouldRefuseAnotherVersionWhenItWouldChangeWhatWasEarned() {
        Agreement signed = signed(state(Agreement.draft("a-1", "p-1", TERMS)));
        Agreement yesterday =
                cleared(state(signed.revise(SomeTerms.from(LocalDate.parse("2026-05-09"), share("0", "0.2")))));

        assertThat(refusals(yesterday.sign(STAMP, LocalDate.parse("2026-05-10"))))
                .extracting(Refusal::reason)
                .containsExactly(Reason.RETROACTIVE_TERMS);
        assertThat(yesterday.sign(STAMP, LocalDate.parse("2026-05-09"))).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void shouldRefuseToBeSignedBeforeTheLawyersClearedIt() {
        Agreement drafted = state(Agreement.draft("a-1", "p-1", TERMS));
        Agreement asked = state(drafted.requestReview("u-sato", STAMP));
        Agreement objected = state(asked.object("u-legal", "Liability is open", STAMP));

        for (Agreement unfinished : List.of(drafted, asked, objected)) {
            assertThat(refusals(unfinished.sign(STAMP, TODAY)))
                    .extracting(Refusal::reason)
                    .containsExactly(Reason.LEGAL_REVIEW_MISSING);
        }
    }

    @Test
    void shouldAskTheLawyersAgainWhenTermsChangeAfterTheyCleared() {
        Agreement cleared = cleared(state(Agreement.draft("a-1", "p-1", TERMS)));

        Agreement changed = state(cleared.revise(SomeTerms.with(share("0", "0.3"))));

        assertThat(refusals(changed.sign(STAMP, TODAY)))
                .extracting(Refusal::reason)
                .containsExactly(Reason.LEGAL_REVIEW_MISSING);
    }

    @Test
    void shouldRefuseThatSomebodyClearsWhatTheyAskedForThemselves() {
        Agreement asked = state(state(Agreement.draft("a-1", "p-1", TERMS)).requestReview("u-sato", STAMP));

        assertThat(refusals(asked.clear("u-sato", STAMP)))
                .extracting(Refusal::reason)
                .containsExactly(Reason.SECOND_PERSON_NEEDED);
    }

    @Test
    void shouldRefuseStepsOutOfOrder() {
        Agreement drafted = state(Agreement.draft("a-1", "p-1", TERMS));
        Agreement signed = signed(drafted);

        assertThat(List.of(
                        drafted.clear("u-legal", STAMP),
                        drafted.object("u-legal", "?", STAMP),
                        state(drafted.requestReview("u-sato", STAMP)).requestReview("u-sato", STAMP),
                        signed.requestReview("u-sato", STAMP),
                        signed.sign(STAMP, TODAY)))
                .allSatisfy(decision -> assertThat(refusals(decision))
                        .extracting(Refusal::reason)
                        .containsExactly(Reason.WRONG_STATE));
    }

    @Test
    void shouldChangeNothingWhenTheSameTermsAreDraftedAgain() {
        Agreement drafted = state(Agreement.draft("a-1", "p-1", TERMS));

        assertThat(drafted.revise(TERMS)).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void shouldRefuseTiersWhenTheyOverlap() {
        assertThat(refused(SomeTerms.with(share("0", "0.1"), share("500", "0.2"), share("500", "0.3"))))
                .containsExactly(new Refusal(
                        Reason.TIERS_OVERLAP, "/tiers/2/from", "must be above the tier before it, or both would hold"));
    }

    @Test
    void shouldRefuseTiersWhenTheFirstLeavesAGap() {
        assertRefused(SomeTerms.with(share("1", "0.1")), "/tiers/0/from");
    }

    @Test
    void shouldRefuseARewardWhenItCannotBe() {
        assertRefused(SomeTerms.with(share("0", "1.01")), "/tiers/0/rate");
        assertRefused(SomeTerms.with(share("0", "-0.1")), "/tiers/0/rate");
        assertRefused(SomeTerms.with(share("0", "0.1234567")), "/tiers/0/rate");
        assertRefused(SomeTerms.with(fixed("0", "-1")), "/tiers/0/amount");
        assertRefused(SomeTerms.with(fixed("0", "0.00001")), "/tiers/0/amount");
    }

    @Test
    void shouldRefuseABoundaryWhenItIsNegativeOrTooFine() {
        assertRefused(SomeTerms.with(share("-1", "0.1")), "/tiers/0/from");
        assertRefused(SomeTerms.with(share("0", "0.1"), share("0.00001", "0.2")), "/tiers/1/from");
    }

    @Test
    void shouldRefuseHalfASaleAsABoundaryWhenSalesAreCounted() {
        var counted = new Schedule(Measure.COUNT, Period.MONTH, List.of(fixed("0", "1000"), fixed("2.5", "2000")));

        assertRefused(paying(SomeTerms.general(counted)), "/tiers/1/from");
    }

    @Test
    void shouldNameTheProductWhoseTiersAreWrong() {
        var commission = new Commission(
                Basis.REFERRAL_CODE,
                null,
                SomeTerms.schedule(share("0", "0.1")),
                Map.of("crm", SomeTerms.schedule(share("5", "0.1"))));

        assertRefused(paying(commission), "/products/crm/tiers/0/from");
    }

    @Test
    void shouldDemandAModelWhereAttributionDecidesAndOnlyThere() {
        Schedule schedule = SomeTerms.schedule(share("0", "0.1"));

        assertRefused(paying(new Commission(Basis.ATTRIBUTION, null, schedule, Map.of())), "/model");
        assertRefused(paying(new Commission(Basis.REFERRAL_CODE, AttributionModel.LAST, schedule, Map.of())), "/model");
    }

    @Test
    void shouldRefusePaymentTermsThatCannotBe() {
        for (PaymentTerms payment :
                List.of(new PaymentTerms(-1, BigDecimal.ZERO), new PaymentTerms(367, BigDecimal.ZERO))) {
            assertRefused(with(payment), "/holdingDays");
        }
        assertRefused(with(new PaymentTerms(0, new BigDecimal("-1"))), "/minimumPayout");
    }

    @Test
    void shouldRefuseTermsWhenTheyEndBeforeTheyBegin() {
        Commission commission = SomeTerms.general(SomeTerms.schedule());

        assertRefused(
                SomeTerms.paying(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-03-31"), "JPY", commission),
                "/validTo");
    }

    @Test
    void shouldRefuseTermsWhenTheCurrencyIsUnknown() {
        Commission commission = SomeTerms.general(SomeTerms.schedule());

        assertRefused(SomeTerms.paying(LocalDate.parse("2026-04-01"), null, "YEN", commission), "/currency");
    }

    @Test
    void shouldAcceptTermsWithoutTiersWhenWhatThePartnerGetsIsNotMoney() {
        var terms = new Terms(
                LocalDate.parse("2026-04-01"),
                LocalDate.parse("2026-04-01"),
                "JPY",
                SomeTerms.general(SomeTerms.schedule()),
                PaymentTerms.USUAL,
                List.of(new Contribution(Contribution.Side.VENDOR, "training", "Two days a quarter")),
                List.of("Leads are answered within two days"));

        assertThat(state(Agreement.draft("a-1", "p-1", terms)).draft()).isEqualTo(Draft.of(terms));
    }

    private static void assertRefused(Terms terms, String pointer) {
        assertThat(refused(terms)).extracting(Refusal::pointer).containsExactly(pointer);
    }

    private static List<Refusal> refused(Terms terms) {
        return refusals(Agreement.draft("a-1", "p-1", terms));
    }

    private static Terms paying(Commission commission) {
        return SomeTerms.paying(LocalDate.parse("2026-04-01"), null, "JPY", commission);
    }

    private static Terms with(PaymentTerms payment) {
        return new Terms(TERMS.validFrom(), null, "JPY", TERMS.commission(), payment, List.of(), List.of());
    }

    private static Agreement cleared(Agreement drafted) {
        return state(state(drafted.requestReview("u-sato", STAMP)).clear("u-legal", STAMP));
    }

    private static Agreement signed(Agreement drafted) {
        return state(cleared(drafted).sign(STAMP, TODAY));
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
