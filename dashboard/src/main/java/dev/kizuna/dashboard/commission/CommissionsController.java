package dev.kizuna.dashboard.commission;

import dev.kizuna.dashboard.commission.Commissions.Account;
import dev.kizuna.dashboard.language.Spoken;
import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.partner.Directory;
import dev.kizuna.dashboard.remote.Answer;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a partner's sales earn it, what of it waits for somebody, and what was paid. */
@Controller
class CommissionsController {

    private final Commissions commissions;
    private final Directory directory;
    private final Wording wording;

    CommissionsController(Commissions commissions, Directory directory, Wording wording) {
        this.commissions = commissions;
        this.directory = directory;
        this.wording = wording;
    }

    @GetMapping("/panels/partner-commission")
    String commission(@RequestParam String partner, Model model, Locale locale) {
        Answer<Account> answer = commissions.of(partner);
        model.addAttribute("answer", answer);
        model.addAttribute("partnerId", partner);
        answer.toOptional().ifPresent(account -> {
            model.addAttribute("none", account.isEmpty());
            model.addAttribute("account", AccountView.of(account, partner, directory, new Spoken(wording, locale)));
        });
        return "panels/partner-commission";
    }
}
