package dev.kizuna.kpi.attribution.domain;

import dev.kizuna.kpi.scorecard.domain.Moment;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Divides a sale among the touches that led to it: a pure function, so that the order of arrival cannot matter. */
public final class Attribution {

    /** Channel of a code that was given. */
    public static final String REFERRAL_CODE = "referral-code";

    private final AttributionRules rules;

    public Attribution(AttributionRules rules) {
        this.rules = rules;
    }

    /** The credits under every model, models and touches in order; none for a sale that nobody touched. */
    List<Credit> credits(Sale sale, Collection<Touch> known) {
        List<Touch> touches = counting(sale, known);
        List<Credit> credits = new ArrayList<>();
        if (!touches.isEmpty()) {
            for (Model model : Model.values()) {
                credits.addAll(credits(model, sale, touches));
            }
        }
        return credits;
    }

    /** Whether a touch is neither after the sale nor earlier than the look-back reaches. */
    public boolean isWithin(Instant touchedAt, Instant soldAt) {
        return !touchedAt.isAfter(soldAt) && !touchedAt.isBefore(soldAt.minus(rules.lookBack()));
    }

    /** Of many touches, in order, those that count: the first and the latest. */
    public List<Touch> most(List<Touch> inOrder) {
        int most = rules.mostTouches();
        if (inOrder.size() <= most) {
            return inOrder;
        }
        List<Touch> counting = new ArrayList<>(most);
        counting.add(inOrder.getFirst());
        counting.addAll(inOrder.subList(inOrder.size() - most + 1, inOrder.size()));
        return counting;
    }

    private List<Touch> counting(Sale sale, Collection<Touch> known) {
        Map<Touch.Id, Touch> once = new HashMap<>();
        known.stream()
                .filter(touch -> !ReferralCodes.isJourney(touch.journeyId())
                        && sale.journeys().contains(touch.journeyId())
                        && isWithin(touch.by().at(), sale.at()))
                .forEach(touch -> once.merge(touch.id(), touch, BinaryOperator.minBy(Touch.IN_ORDER)));
        if (once.isEmpty()) {
            return sale.referralCode() == null ? List.of() : List.of(given(sale.referralCode(), sale, known));
        }
        return most(once.values().stream().sorted(Touch.IN_ORDER).toList());
    }

    /**
     * A code says who brought the buyer where nothing else does: it counts as a touch, at the sale's time, of the partner to
     * whom it was issued first. One that was issued to nobody we know of counts as the seller's.
     */
    private static Touch given(String code, Sale sale, Collection<Touch> known) {
        String journey = ReferralCodes.journey(code);
        return known.stream()
                .filter(touch -> touch.journeyId().equals(journey))
                .min(Touch.IN_ORDER)
                .map(issued -> given(
                        sale,
                        issued.partnerId(),
                        issued.touchId(),
                        issued.campaignId() == null ? sale.campaignId() : issued.campaignId()))
                .orElseGet(() -> given(sale, sale.partnerId(), ReferralCodes.touch(code), sale.campaignId()));
    }

    private static Touch given(Sale sale, String partnerId, String touchId, @Nullable String campaignId) {
        return new Touch(
                partnerId, touchId, new Moment(sale.at(), sale.conversionId()), "", campaignId, null, REFERRAL_CODE);
    }

    private List<Credit> credits(Model model, Sale sale, List<Touch> touches) {
        long[] weights = model.weights(touches, rules.halfLife());
        List<BigDecimal> parts = Division.of(sale.left(), weights);
        List<Credit> credits = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0 || model == Model.TIME_DECAY) {
                credits.add(Credit.of(model, touches.get(i), parts.get(i)));
            }
        }
        return credits;
    }
}
