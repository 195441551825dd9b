package dev.kizuna.dashboard.campaign;

import dev.kizuna.dashboard.language.Spoken;
import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.partner.Directory;
import dev.kizuna.dashboard.remote.Answer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of campaigns: which there are, how far they are from their targets, what they bring. */
@Controller
class CampaignsController {

    private static final List<String> STATUSES = List.of("RUNNING", "PAUSED", "PLANNED", "COMPLETED");

    /** Longer lists are to be narrowed: nobody reads them, and pages stay light. */
    static final int MOST_ROWS = 50;

    private final Campaigns campaigns;
    private final Outcomes outcomes;
    private final Directory directory;
    private final Wording wording;

    CampaignsController(Campaigns campaigns, Outcomes outcomes, Directory directory, Wording wording) {
        this.campaigns = campaigns;
        this.outcomes = outcomes;
        this.directory = directory;
        this.wording = wording;
    }

    @GetMapping("/campaigns")
    String page(
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String partner,
            Model model) {
        model.addAttribute("status", known(status));
        model.addAttribute("partner", partner);
        return "campaigns";
    }

    @GetMapping("/panels/campaigns")
    String panel(
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String partner,
            Model model,
            Locale locale) {
        Answer<List<Campaign>> answer = campaigns.all();
        model.addAttribute("answer", answer);
        model.addAttribute("status", known(status));
        model.addAttribute("partner", partner);
        model.addAttribute("partnerName", directory.nameOf(partner));
        answer.toOptional().ifPresent(all -> show(all, known(status), partner, model, locale));
        return "panels/campaigns";
    }

    private void show(List<Campaign> all, String status, String partner, Model model, Locale locale) {
        List<Campaign> wanted = all.stream()
                .filter(campaign -> partner.isEmpty() || isOf(campaign, partner))
                .toList();
        model.addAttribute("counts", counts(wanted));
        model.addAttribute("all", wanted.size());
        List<Campaign> shown = wanted.stream()
                .filter(campaign -> status.isEmpty() || campaign.status().equals(status))
                .toList();
        if (shown.isEmpty()) {
            model.addAttribute("rows", List.of());
            return;
        }
        var spoken = new Spoken(wording, locale);
        Answer<List<Gap>> gaps = outcomes.openGaps();
        Answer<List<Outcomes.Ranked>> cards = outcomes.since(firstDay(shown));
        model.addAttribute("figures", cards.outcome().equals("got") ? gaps : cards);
        Map<String, List<Gap>> missed = gaps.toOptional().orElse(List.of()).stream()
                .filter(Gap::isOpen)
                .collect(Collectors.groupingBy(Gap::campaignId));
        Map<String, Card> byCampaign = cards.toOptional().orElse(List.of()).stream()
                .collect(Collectors.toMap(Outcomes.Ranked::id, Outcomes.Ranked::card, (first, _) -> first));
        model.addAttribute(
                "rows",
                shown.stream()
                        .sorted(Comparator.comparing((Campaign campaign) -> !missed.containsKey(campaign.campaignId()))
                                .thenComparingInt(campaign -> STATUSES.indexOf(campaign.status()))
                                .thenComparing(Campaign::name))
                        .limit(MOST_ROWS)
                        .map(campaign -> CampaignRow.of(
                                campaign,
                                directory.nameOf(campaign.partnerId()),
                                roi(byCampaign.get(campaign.campaignId())),
                                missed.getOrDefault(campaign.campaignId(), List.of()),
                                spoken))
                        .toList());
        model.addAttribute("more", Math.max(0, shown.size() - MOST_ROWS));
    }

    private static Card.@Nullable Value roi(@Nullable Card card) {
        return card == null ? null : card.value("roi");
    }

    private static boolean isOf(Campaign campaign, String partner) {
        return campaign.partnerId().equals(partner)
                || (campaign.participants() != null
                        && campaign.participants().stream()
                                .anyMatch(each -> each.partnerId().equals(partner)));
    }

    private static LocalDate firstDay(List<Campaign> campaigns) {
        return campaigns.stream()
                .map(Campaign::startsOn)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Map<String, Long> counts(List<Campaign> campaigns) {
        Map<String, Long> counts = new LinkedHashMap<>();
        STATUSES.forEach(status -> counts.put(
                status,
                campaigns.stream()
                        .filter(campaign -> campaign.status().equals(status))
                        .count()));
        return counts;
    }

    private static String known(String status) {
        return STATUSES.contains(status) ? status : "";
    }
}
