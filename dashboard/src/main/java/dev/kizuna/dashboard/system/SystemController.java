package dev.kizuna.dashboard.system;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of the system. */
@Controller
class SystemController {

    @GetMapping("/system")
    String page() {
        return "system";
    }
}
