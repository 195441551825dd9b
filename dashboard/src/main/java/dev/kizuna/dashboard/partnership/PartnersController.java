package dev.kizuna.dashboard.partnership;

import dev.kizuna.dashboard.form.Choice;
import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.partner.Directory;
import dev.kizuna.dashboard.remote.Answer;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** All partners: by who needs somebody, or by how far they are. */
@Controller
class PartnersController {

    /** Longer lists are to be narrowed: nobody reads them, and pages stay light. */
    static final int MOST_ROWS = 50;

    private final Partnerships partnerships;
    private final Directory directory;
    private final Wording wording;
    private final Clock clock;

    PartnersController(Partnerships partnerships, Directory directory, Wording wording, Clock clock) {
        this.partnerships = partnerships;
        this.directory = directory;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/partners")
    String page(@ModelAttribute("filter") Filter filter) {
        return "partners";
    }

    @GetMapping("/panels/partners")
    String panel(@ModelAttribute("filter") Filter filter, Model model, Locale locale) {
        Answer<List<Entry>> answer = partnerships.all(filter.query());
        model.addAttribute("answer", answer);
        answer.toOptional().ifPresent(partners -> show(partners, filter, model, locale));
        return "panels/partners";
    }

    @GetMapping("/panels/partner-owners")
    String owners(@RequestParam(defaultValue = "") String owner, Model model) {
        Map<String, String> names = partnerships.all(Map.of()).toOptional().orElse(List.of()).stream()
                .filter(partner -> partner.ownerId() != null)
                .collect(Collectors.toMap(
                        partner -> String.valueOf(partner.ownerId()),
                        partner -> directory.nameOf(partner.partnerId(), String.valueOf(partner.ownerId())),
                        (one, _) -> one));
        if (!owner.isBlank()) {
            names.putIfAbsent(owner, owner);
        }
        model.addAttribute("owner", owner);
        model.addAttribute(
                "owners",
                names.entrySet().stream()
                        .map(each -> new Choice(each.getKey(), each.getValue()))
                        .sorted(Comparator.comparing(Choice::text))
                        .toList());
        return "panels/partner-owners";
    }

    private void show(List<Entry> partners, Filter filter, Model model, Locale locale) {
        Answer<List<Health>> healths = partnerships.healths();
        model.addAttribute("healths", healths);
        Map<String, Health> byPartner = healths.toOptional().orElse(List.of()).stream()
                .collect(Collectors.toMap(Health::partnerId, Function.identity(), (one, _) -> one));
        List<Watched> wanted = partners.stream()
                .filter(filter::wants)
                .map(partner -> new Watched(partner, byPartner.get(partner.partnerId())))
                .filter(partner -> filter.wantsHealth(partner.status()))
                .sorted(Watched.MOST_NEEDED)
                .toList();
        Function<Watched, PartnerRow> row =
                each -> PartnerRow.of(each.partner(), each.health(), directory, wording, clock, locale);
        model.addAttribute("count", wanted.size());
        model.addAttribute(
                "counts", wanted.stream().collect(Collectors.groupingBy(Watched::status, Collectors.counting())));
        boolean board = filter.board() && !wanted.isEmpty();
        int most = board ? 0 : MOST_ROWS;
        model.addAttribute("rows", wanted.stream().limit(most).map(row).toList());
        model.addAttribute("more", Math.max(0, wanted.size() - most));
        if (board) {
            model.addAttribute("board", Board.of(wanted, row));
        }
    }
}
