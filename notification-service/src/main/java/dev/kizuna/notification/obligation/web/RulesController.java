package dev.kizuna.notification.obligation.web;

import static dev.kizuna.kit.instance.Readiness.whenReady;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.problem.Violation;
import dev.kizuna.kit.web.Page;
import dev.kizuna.notification.calendar.config.CalendarReader;
import dev.kizuna.notification.calendar.config.InvalidCalendarException;
import dev.kizuna.notification.calendar.domain.Calendars;
import dev.kizuna.notification.obligation.query.RulesDifference;
import dev.kizuna.notification.obligation.query.RulesPreview;
import dev.kizuna.notification.policy.config.InvalidPolicyException;
import dev.kizuna.notification.policy.config.PolicySource;
import dev.kizuna.notification.policy.domain.Policies;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Other rules can be tried before they are put into force. */
@RestController
class RulesController {

    private static final String OWN_PATH = "/internal/rules/preview";

    private final RulesPreview preview;
    private final PolicySource source;
    private final Policies policies;
    private final Calendars calendars;

    RulesController(RulesPreview preview, PolicySource source, Policies policies, Calendars calendars) {
        this.preview = preview;
        this.source = source;
        this.policies = policies;
        this.calendars = calendars;
    }

    /**
     * Rules to be tried, as they would stand in their files.
     *
     * @param policies YAML with {@code kizuna.promises}; those in force when it is absent
     * @param calendars YAML with {@code kizuna.calendars}; those in force when it is absent
     * @param limit how many promises that would change are listed, 50 unless set
     */
    record Candidate(
            @Nullable String policies,
            @Nullable String calendars,
            @Nullable Integer limit) {}

    private record Rules(Policies policies, Calendars calendars) {}

    /** What would change, on all instances; nothing does. */
    @PostMapping("/api/rules/preview")
    RulesDifference preview(@RequestBody Candidate candidate) {
        Rules rules = read(candidate);
        int most = Page.limit(candidate.limit());
        return whenReady(() -> preview.preview(rules.policies(), rules.calendars(), most, OWN_PATH, candidate));
    }

    /** What would change on this instance, for the one that puts it together. */
    @PostMapping(OWN_PATH)
    RulesDifference own(@RequestBody Candidate candidate) {
        Rules rules = read(candidate);
        int most = Page.limit(candidate.limit());
        return whenReady(() -> preview.own(rules.policies(), rules.calendars(), most));
    }

    private Rules read(Candidate candidate) {
        List<Violation> problems = new ArrayList<>();
        Policies otherPolicies = policies;
        Calendars otherCalendars = calendars;
        try {
            otherPolicies = candidate.policies() == null
                    ? policies
                    : source.read(candidate.policies()).orElse(policies);
        } catch (InvalidPolicyException e) {
            e.problems().forEach(problem -> problems.add(new Violation(ErrorCode.INVALID_FIELD, "/policies", problem)));
        }
        try {
            otherCalendars = candidate.calendars() == null ? calendars : CalendarReader.read(candidate.calendars());
        } catch (InvalidCalendarException e) {
            e.problems()
                    .forEach(problem -> problems.add(new Violation(ErrorCode.INVALID_FIELD, "/calendars", problem)));
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return new Rules(otherPolicies, otherCalendars);
    }
}
