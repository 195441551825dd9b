package dev.kizuna.campaign.agreement.domain;

import dev.kizuna.campaign.aggregate.domain.Refusal;
import dev.kizuna.campaign.aggregate.domain.Refusal.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a partner earns for sales. A product with a schedule of its own earns by that and by nothing else; everything
 * else earns by the general one. Each schedule counts its own sales alone.
 *
 * @param model how credit is divided; null when a referral code decides
 * @param general schedule of all products that have none of their own
 * @param products schedule by product id
 */
public record Commission(
        Basis basis, @Nullable AttributionModel model, Schedule general, Map<String, Schedule> products) {

    /** Name of the general schedule beside those of products, which are named by their product. */
    public static final String GENERAL = "*";

    public Commission {
        products = Map.copyOf(products);
    }

    /** Whether anything is earned in money. */
    public boolean isMoney() {
        return !general.tiers().isEmpty()
                || products.values().stream()
                        .anyMatch(schedule -> !schedule.tiers().isEmpty());
    }

    /** The name of the schedule by which a product earns. */
    public String scheduleOf(@Nullable String productId) {
        return productId != null && products.containsKey(productId) ? productId : GENERAL;
    }

    /** The schedule of a name. */
    public Schedule schedule(String name) {
        return products.getOrDefault(name, general);
    }

    /** What is finer than the currency's smallest coin. */
    List<Refusal> tooFine(String currency) {
        var refusals = new ArrayList<Refusal>(general.tooFine(currency, "/tiers"));
        new TreeMap<>(products)
                .forEach((product, schedule) ->
                        refusals.addAll(schedule.tooFine(currency, "/products/" + product + "/tiers")));
        return refusals;
    }

    List<Refusal> refusals() {
        var refusals = new ArrayList<Refusal>(general.refusals("/tiers"));
        new TreeMap<>(products)
                .forEach((product, schedule) -> refusals.addAll(schedule.refusals("/products/" + product + "/tiers")));
        if (basis == Basis.ATTRIBUTION && model == null) {
            refusals.add(new Refusal(Reason.MISSING_FIELD, "/model", "must say how credit is divided"));
        }
        if (basis == Basis.REFERRAL_CODE && model != null) {
            refusals.add(Refusal.invalid("/model", "means nothing where a referral code decides"));
        }
        return refusals;
    }
}
