package dev.kizuna.dashboard.figure;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of partners. */
@Controller
class PartnersController {

    @GetMapping("/partners")
    String page(@RequestParam(required = false) @Nullable String partner, Model model) {
        model.addAttribute("partner", partner == null ? "" : partner);
        return "partners";
    }
}
