package dev.kizuna.dashboard.review;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of reviews. */
@Controller
class ReviewsController {

    @GetMapping("/reviews")
    String page() {
        return "reviews";
    }
}
