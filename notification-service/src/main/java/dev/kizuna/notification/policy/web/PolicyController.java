package dev.kizuna.notification.policy.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.notification.policy.domain.Policies;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is promised to partners. */
@RestController
@RequestMapping("/api/policies")
class PolicyController {

    private final Policies policies;

    PolicyController(Policies policies) {
        this.policies = policies;
    }

    /**
     * Everything in force.
     *
     * @param edition differs whenever anything else does
     */
    record InForce(String edition, List<PolicyView> policies) {}

    /** All policies in force. */
    @GetMapping
    InForce all() {
        return new InForce(
                policies.edition(), policies.all().stream().map(PolicyView::of).toList());
    }

    /** One policy. */
    @GetMapping("/{id}")
    PolicyView one(@PathVariable String id) {
        return policies.find(id)
                .map(PolicyView::of)
                .orElseThrow(() -> new ProblemException(ErrorCode.NOT_FOUND, "There is no policy " + id));
    }
}
