package dev.kizuna.dashboard.gap;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The panel of open gaps. */
@Controller
class GapsController {

    private final Gaps gaps;

    GapsController(Gaps gaps) {
        this.gaps = gaps;
    }

    @GetMapping("/panels/gaps")
    String open(Model model, Locale locale) {
        model.addAttribute("answer", gaps.open(locale));
        return "panels/gaps";
    }
}
