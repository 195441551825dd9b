package dev.kizuna.dashboard.campaign;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of campaigns. */
@Controller
class CampaignsController {

    @GetMapping("/campaigns")
    String page() {
        return "campaigns";
    }
}
