package dev.kizuna.dashboard.campaign;

import dev.kizuna.dashboard.language.Spoken;
import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.partner.Directory;
import dev.kizuna.dashboard.remote.Answer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One campaign on a page of panels, each asking what it needs. */
@Controller
class CampaignController {

    private static final String USUAL_MODEL = "linear";
    private static final int LONGEST_DAYS = 365;
    private static final int MOST_PARTNERS = 5;
    private static final Card NOTHING = new Card(null, null, null, null, null);

    private final Campaigns campaigns;
    private final Outcomes outcomes;
    private final Directory directory;
    private final Wording wording;
    private final Clock clock;

    CampaignController(Campaigns campaigns, Outcomes outcomes, Directory directory, Wording wording, Clock clock) {
        this.campaigns = campaigns;
        this.outcomes = outcomes;
        this.directory = directory;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/campaigns/{id}")
    String page(@PathVariable String id, @RequestParam(defaultValue = "") String model, Model attributes) {
        attributes.addAttribute("id", id);
        attributes.addAttribute("model", known(model));
        return "campaign";
    }

    @GetMapping("/panels/campaign/head")
    String head(@RequestParam String id, Model model, Locale locale) {
        Answer<CampaignHead> answer = campaigns
                .one(id)
                .map(campaign -> CampaignHead.of(campaign, directory, clock.instant(), new Spoken(wording, locale)));
        show(answer, "head", id, model);
        return "panels/campaign :: head";
    }

    @GetMapping("/panels/campaign/targets")
    String targets(@RequestParam String id, Model model, Locale locale) {
        var spoken = new Spoken(wording, locale);
        Answer<Targets> answer = outcomes.targets(id);
        answer.toOptional().ifPresent(targets -> {
            model.addAttribute(
                    "targets",
                    targets.targets().stream()
                            .map(target -> TargetView.of(target, spoken))
                            .toList());
            if (targets.asOf() != null) {
                model.addAttribute("asOf", spoken.moment(targets.asOf(), ZoneId.of(targets.timeZone())));
            }
        });
        show(answer, "answered", id, model);
        return "panels/campaign :: targets";
    }

    @GetMapping("/panels/campaign/funnel")
    String funnel(@RequestParam String id, Model model, Locale locale) {
        var spoken = new Spoken(wording, locale);
        Answer<FunnelView> answer = outcomes.card(id)
                .then(cards -> outcomes.gaps(id).map(gaps -> {
                    model.addAttribute(
                            "open",
                            gaps.stream()
                                    .filter(Gap::isOpen)
                                    .map(gap -> GapView.of(gap, Directory.HOME, spoken))
                                    .toList());
                    model.addAttribute(
                            "closed",
                            gaps.stream()
                                    .filter(gap -> !gap.isOpen())
                                    .map(gap -> GapView.of(gap, Directory.HOME, spoken))
                                    .toList());
                    model.addAttribute("counted", !cards.isEmpty());
                    return FunnelView.of(cards.isEmpty() ? NOTHING : cards.getFirst(), gaps, spoken);
                }));
        show(answer, "funnel", id, model);
        return "panels/campaign :: funnel";
    }

    @GetMapping("/panels/campaign/attribution")
    String attribution(
            @RequestParam String id, @RequestParam(defaultValue = "") String model, Model attributes, Locale locale) {
        String chosen = known(model);
        LocalDate from = campaigns.one(id).toOptional().map(this::firstDay).orElse(null);
        Answer<CreditView> answer = outcomes.credits(id, null, from)
                .then(all -> outcomes.credits(id, chosen, from)
                        .map(one -> CreditView.of(all, one, chosen, directory, new Spoken(wording, locale))));
        attributes.addAttribute("model", chosen);
        attributes.addAttribute("models", CreditView.MODELS);
        show(answer, "credits", id, attributes);
        return "panels/campaign :: attribution";
    }

    @GetMapping("/panels/campaign/costs")
    String costs(@RequestParam String id, Model model, Locale locale) {
        Answer<Campaign> campaign = campaigns.one(id);
        Answer<List<Card>> cards = outcomes.card(id);
        Answer<SpendingView> answer = campaign.then(known -> campaigns
                .costs(id)
                .then(costs -> campaigns.sales(id).map(sales -> {
                    Card card = cards.toOptional().stream()
                            .flatMap(List::stream)
                            .findFirst()
                            .orElse(NOTHING);
                    return SpendingView.of(
                            card,
                            costs,
                            sales,
                            commissions(sales),
                            directory,
                            directory.zoneOf(known.partnerId()),
                            new Spoken(wording, locale));
                })));
        model.addAttribute("cards", cards);
        show(answer, "spending", id, model);
        return "panels/campaign :: costs";
    }

    @GetMapping("/panels/campaign/adjustments")
    String adjustments(@RequestParam String id, Model model, Locale locale) {
        ZoneId zone = campaigns
                .one(id)
                .toOptional()
                .map(campaign -> directory.zoneOf(campaign.partnerId()))
                .orElse(Directory.HOME);
        Answer<List<AdjustmentView>> answer = campaigns
                .effects(id)
                .map(effects -> effects.stream()
                        .map(effect -> AdjustmentView.of(effect, zone, new Spoken(wording, locale)))
                        .toList()
                        .reversed());
        show(answer, "adjustments", id, model);
        return "panels/campaign :: adjustments";
    }

    private List<Spending.Commission> commissions(List<Spending.Sale> sales) {
        Set<String> partners = new LinkedHashSet<>();
        sales.forEach(sale -> partners.add(sale.partnerId()));
        List<Spending.Commission> all = new ArrayList<>();
        partners.stream()
                .limit(MOST_PARTNERS)
                .forEach(partner ->
                        all.addAll(campaigns.commissions(partner).toOptional().orElse(List.of())));
        return all;
    }

    /** Credits are asked for from the campaign's first day on, within the year that can be asked for. */
    private LocalDate firstDay(Campaign campaign) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), directory.zoneOf(campaign.partnerId()));
        LocalDate earliest = today.minusDays(LONGEST_DAYS - 1L);
        LocalDate first = campaign.startsOn().isAfter(today) ? today : campaign.startsOn();
        return first.isBefore(earliest) ? earliest : first;
    }

    private static <T> void show(Answer<T> answer, String name, String id, Model model) {
        model.addAttribute("answer", answer);
        model.addAttribute("id", id);
        @Nullable T value = answer.toOptional().orElse(null);
        if (value != null) {
            model.addAttribute(name, value);
        }
    }

    private static String known(String model) {
        return CreditView.MODELS.contains(model) ? model : USUAL_MODEL;
    }
}
