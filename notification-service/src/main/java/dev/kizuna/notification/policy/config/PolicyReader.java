package dev.kizuna.notification.policy.config;

import dev.kizuna.notification.policy.domain.DueRule;
import dev.kizuna.notification.policy.domain.Exemption;
import dev.kizuna.notification.policy.domain.Notice;
import dev.kizuna.notification.policy.domain.Policies;
import dev.kizuna.notification.policy.domain.Policy;
import dev.kizuna.notification.policy.domain.QuietHours;
import dev.kizuna.notification.policy.domain.Recipient;
import dev.kizuna.notification.policy.domain.Target;
import dev.kizuna.notification.policy.domain.Telling;
import dev.kizuna.notification.policy.domain.Trigger;
import dev.kizuna.notification.policy.domain.Way;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns settings into policies, collecting everything that is wrong with them. */
final class PolicyReader {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Duration USUAL_STALE_AFTER = Duration.ofHours(48);
    private static final List<Target> USUAL_TARGETS = List.of(new Target(Recipient.OWNER, Way.CHANNEL));

    private final Problems problems = new Problems();
    private final Set<String> messages;
    private final EventVocabulary vocabulary;
    private final TriggerReader triggers;
    private final DueReader times;
    private final TellingReader telling;
    private final ButtonReader buttons;
    private final Plausibility plausibility;
    private Duration staleAfter = USUAL_STALE_AFTER;
    private QuietHours quietHours = QuietHours.NONE;

    /**
     * A reader, to be used once.
     *
     * @param messages kinds of messages a notice may ask for
     */
    PolicyReader(EventVocabulary vocabulary, Set<String> messages) {
        this.messages = messages;
        this.vocabulary = vocabulary;
        triggers = new TriggerReader(vocabulary, problems);
        times = new DueReader(triggers, problems);
        telling = new TellingReader(problems);
        buttons = new ButtonReader(vocabulary, problems);
        plausibility = new Plausibility(vocabulary, problems);
    }

    /**
     * Reads them all.
     *
     * @throws InvalidPolicyException when anything is wrong
     */
    Policies read(Setting settings) {
        staleAfter = staleAfter("promises", settings.ask("stale-after"), USUAL_STALE_AFTER);
        quietHours = Objects.requireNonNullElse(
                telling.quietHours("promises", settings.ask("quiet-hours")), QuietHours.NONE);
        telling.ladders(settings.ask("ladders"));
        List<Policy> policies = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Setting each : settings.ask("policies").entries()) {
            names.add(each.key());
            if (each.ask("enabled").flag(problems, true)) {
                policies.add(policy(each));
            } else {
                each.ignore();
            }
        }
        List<Notice> notices = new ArrayList<>();
        for (Setting each : settings.ask("notices").entries()) {
            names.add(each.key());
            if (each.ask("enabled").flag(problems, true)) {
                notices.add(notice(each));
            } else {
                each.ignore();
            }
        }
        List<Exemption> exemptions = telling.exemptions(settings.ask("exemptions"), names);
        settings.refuseTheRest(problems);
        problems.throwIfAny();
        return new Policies(policies, notices, exemptions);
    }

    private Policy policy(Setting setting) {
        String where = "policy " + setting.key();
        problems.require(NAME.matcher(setting.key()).matches(), setting, where + ": the name must be in kebab case");
        Integer version = setting.ask("version").number(problems);
        problems.require(
                version != null && version > 0, setting.ask("version"), where + ": version must be a number from 1 on");
        List<Trigger> openedBy = triggers.list(where, setting.ask("opened-by"));
        List<Trigger> reopenedBy = triggers.list(where, setting.ask("reopened-by"));
        List<Trigger> metBy = triggers.list(where, setting.ask("met-by"));
        List<Trigger> cancelledBy = triggers.list(where, setting.ask("cancelled-by"));
        List<Trigger> handedOverBy = triggers.list(where, setting.ask("handed-over-by"));
        problems.require(
                setting.ask("opened-by").isThere(),
                setting,
                where + ": opened-by is missing: nothing would ever open it");
        problems.require(
                setting.ask("met-by").isThere(), setting, where + ": met-by is missing: it could never be met");
        DueRule due = times.due(where, setting.ask("due"));
        boolean quietInValley = setting.ask("quiet-in-valley").flag(problems, false);
        plausibility.check(where, setting, openedBy, reopenedBy, metBy, cancelledBy, due);
        plausibility.checkPeople(where, setting, handedOverBy, quietInValley);
        return new Policy(
                setting.key(),
                version == null ? 0 : version,
                openedBy,
                reopenedBy,
                metBy,
                cancelledBy,
                handedOverBy,
                due == null ? new DueRule.Elapsed(Duration.ZERO) : due,
                times.warnings(where, setting.ask("warnings"), setting.ask("warn-before"), due),
                telling.ladder(where, setting.ask("ladder")),
                telling(where, setting),
                buttons.button(where, setting.ask("done-by-button"), metBy),
                staleAfter(where, setting.ask("stale-after"), staleAfter),
                setting.ask("void-when-stale").flag(problems, false),
                quietInValley);
    }

    private Notice notice(Setting setting) {
        String where = "notice " + setting.key();
        problems.require(
                messages.contains(setting.key()),
                setting,
                where + ": there is no such message; there are "
                        + String.join(", ", messages.stream().sorted().toList()));
        Trigger trigger = triggers.one(where, setting, null);
        Setting closing = setting.ask("closed-by");
        Trigger closedBy = closing.isThere() ? triggers.one(where + " closed-by", closing, null) : null;
        if (closedBy != null && trigger != null) {
            problems.require(
                    messages.contains(setting.key() + Notice.CLOSED),
                    closing,
                    where + " closed-by: there is no message " + setting.key() + Notice.CLOSED);
            for (Trigger each : List.of(trigger, closedBy)) {
                problems.require(
                        vocabulary.isNumber(each.event(), "revision"),
                        closing,
                        where + " closed-by: " + each.event() + " has no revision by which it is known what is newer");
            }
        }
        return new Notice(
                setting.key(),
                trigger == null ? Trigger.ofPartner("") : trigger,
                closedBy,
                telling(where, setting),
                staleAfter(where, setting.ask("stale-after"), staleAfter));
    }

    private Telling telling(String where, Setting setting) {
        return new Telling(
                Objects.requireNonNullElse(telling.targets(where, setting.ask("tell")), USUAL_TARGETS),
                Objects.requireNonNullElse(telling.quietHours(where, setting.ask("quiet-hours")), quietHours));
    }

    private Duration staleAfter(String where, Setting setting, Duration otherwise) {
        Duration time = setting.isThere() ? times.positive(where + ": stale-after", setting) : null;
        return time == null ? otherwise : time;
    }
}
