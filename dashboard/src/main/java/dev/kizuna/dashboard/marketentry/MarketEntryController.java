package dev.kizuna.dashboard.marketentry;

import dev.kizuna.dashboard.marketentry.Plan.Rules;
import dev.kizuna.dashboard.remote.Answer;
import dev.kizuna.dashboard.remote.Piece;
import dev.kizuna.dashboard.remote.Services;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The markets that are entered with a partner: which gates are passed, and what for. */
@Controller
class MarketEntryController {

    private static final Comparator<Plan> NEWEST_FIRST =
            Comparator.comparing(Plan::startsOn).reversed().thenComparing(Plan::planId);
    private static final ParameterizedTypeReference<Piece<Plan>> PLANS = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<List<Rules>> RULES = new ParameterizedTypeReference<>() {};

    private final Services services;
    private final PlanReading reading;

    MarketEntryController(Services services, PlanReading reading) {
        this.services = services;
        this.reading = reading;
    }

    @GetMapping("/panels/partner-markets")
    String markets(@RequestParam String partner, Model model, Locale locale) {
        Answer<List<Plan>> answer =
                services.partner().list(PLANS, 1, Map.of("partnerId", partner), "api", "market-entry-plans");
        model.addAttribute("answer", answer);
        model.addAttribute("partnerId", partner);
        answer.toOptional().ifPresent(plans -> {
            List<Rules> rules = plans.isEmpty() ? List.of() : rules();
            model.addAttribute(
                    "plans",
                    plans.stream()
                            .sorted(NEWEST_FIRST)
                            .map(plan -> reading.row(plan, rules, locale))
                            .toList());
        });
        return "panels/partner-markets";
    }

    private List<Rules> rules() {
        return services.partner()
                .get(RULES, Map.of(), "api", "market-entry-rules")
                .toOptional()
                .orElse(List.of());
    }
}
