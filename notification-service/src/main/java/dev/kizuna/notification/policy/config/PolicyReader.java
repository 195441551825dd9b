package dev.kizuna.notification.policy.config;

import dev.kizuna.notification.policy.config.PolicySettings.DueEntry;
import dev.kizuna.notification.policy.config.PolicySettings.NoticeEntry;
import dev.kizuna.notification.policy.config.PolicySettings.PolicyEntry;
import dev.kizuna.notification.policy.config.PolicySettings.TriggerEntry;
import dev.kizuna.notification.policy.domain.DueRule;
import dev.kizuna.notification.policy.domain.Notice;
import dev.kizuna.notification.policy.domain.Policies;
import dev.kizuna.notification.policy.domain.Policy;
import dev.kizuna.notification.policy.domain.Trigger;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns settings into policies, collecting everything that is wrong with them. */
final class PolicyReader {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final EventVocabulary vocabulary;
    private final Set<String> messages;
    private final List<String> problems = new ArrayList<>();

    /**
     * A reader.
     *
     * @param messages kinds of messages a notice may ask for
     */
    PolicyReader(EventVocabulary vocabulary, Set<String> messages) {
        this.vocabulary = vocabulary;
        this.messages = messages;
    }

    /**
     * Reads them all.
     *
     * @throws InvalidPolicyException when anything is wrong
     */
    Policies read(PolicySettings settings) {
        List<Policy> policies = new ArrayList<>();
        settings.policies().forEach((id, entry) -> {
            if (entry.enabled()) {
                policies.add(policy(id, entry, settings.staleAfter()));
            }
        });
        List<Notice> notices = new ArrayList<>();
        settings.notices().forEach((says, entry) -> {
            if (entry.enabled()) {
                notices.add(notice(says, entry, settings.staleAfter()));
            }
        });
        if (!problems.isEmpty()) {
            throw new InvalidPolicyException(problems);
        }
        return new Policies(policies, notices);
    }

    private Policy policy(String id, PolicyEntry entry, Duration staleAfter) {
        String where = "policy " + id;
        require(NAME.matcher(id).matches(), where, "the name must be in kebab case");
        Integer version = entry.version();
        require(version != null && version > 0, where, "version must be a number from 1 on");
        require(!entry.openedBy().isEmpty(), where, "opened-by is missing: nothing would ever open it");
        require(!entry.metBy().isEmpty(), where, "met-by is missing: it could never be met");
        Duration warnBefore = entry.warnBefore();
        require(warnBefore == null || isPositive(warnBefore), where, "warn-before must be positive");
        DueRule due = due(where, entry.due());
        if (due instanceof DueRule.Carried(String field)) {
            Stream.concat(entry.openedBy().stream(), entry.reopenedBy().stream())
                    .map(TriggerEntry::event)
                    .filter(event -> event != null && !vocabulary.isInstant(event, field))
                    .forEach(event -> problems.add(where + ": " + event + " carries no time " + field));
        }
        return new Policy(
                id,
                version == null ? 0 : version,
                triggers(where + " opened-by", entry.openedBy()),
                triggers(where + " reopened-by", entry.reopenedBy()),
                triggers(where + " met-by", entry.metBy()),
                triggers(where + " cancelled-by", entry.cancelledBy()),
                due,
                warnBefore,
                entry.staleAfter() == null ? staleAfter : entry.staleAfter(),
                entry.voidWhenStale());
    }

    private Notice notice(String says, NoticeEntry entry, Duration staleAfter) {
        String where = "notice " + says;
        require(messages.contains(says), where, "there is no such message; there are " + messages);
        List<Trigger> trigger =
                triggers(where, List.of(new TriggerEntry(entry.event(), entry.subject(), entry.when())));
        return new Notice(
                says,
                trigger.isEmpty() ? EventVocabulary.NOTHING : trigger.getFirst(),
                entry.staleAfter() == null ? staleAfter : entry.staleAfter());
    }

    private DueRule due(String where, @Nullable DueEntry entry) {
        List<DueRule> rules = new ArrayList<>();
        if (entry != null) {
            Duration elapsed = entry.elapsed();
            if (elapsed != null) {
                require(isPositive(elapsed), where, "due elapsed must be positive");
                rules.add(new DueRule.Elapsed(elapsed));
            }
            Duration businessTime = entry.businessTime();
            if (businessTime != null) {
                require(isPositive(businessTime), where, "due business-time must be positive");
                rules.add(new DueRule.BusinessTime(businessTime));
            }
            Integer days = entry.businessDays();
            Period after = entry.after();
            if (days != null) {
                require(days > 0 && days <= 366, where, "due business-days must be from 1 to 366");
                rules.add(new DueRule.BusinessDays(after == null ? Period.ZERO : after, days));
            }
            require(after == null || (days != null && !after.isNegative()), where, "due after goes with business-days");
            String carried = entry.carried();
            if (carried != null) {
                rules.add(new DueRule.Carried(carried));
            }
        }
        require(rules.size() == 1, where, "due needs exactly one of elapsed, business-time, business-days, carried");
        return rules.isEmpty() ? new DueRule.Elapsed(Duration.ZERO) : rules.getFirst();
    }

    private List<Trigger> triggers(String where, List<TriggerEntry> entries) {
        List<Trigger> triggers = new ArrayList<>();
        for (TriggerEntry entry : entries) {
            String event = entry.event();
            String subject = entry.subject();
            if (event == null || subject == null) {
                problems.add(where + ": event and subject are both needed");
            } else {
                List<String> wrong = vocabulary.problems(event, subject, Map.copyOf(entry.when()));
                wrong.forEach(problem -> problems.add(where + ": " + problem));
                if (wrong.isEmpty()) {
                    triggers.add(EventVocabulary.trigger(event, subject, entry.when()));
                }
            }
        }
        return triggers;
    }

    private void require(boolean condition, String where, String problem) {
        if (!condition) {
            problems.add(where + ": " + problem);
        }
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }
}
