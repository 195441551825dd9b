package dev.kizuna.dashboard.page;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where one is after signing out, or when signing in went wrong. */
@Controller
class SignedOutController {

    @GetMapping("/signed-out")
    String page(@RequestParam(required = false) @Nullable String failed, Model model) {
        model.addAttribute("failed", failed != null);
        return "signed-out";
    }
}
