package dev.kizuna.notification.policy.config;

import dev.kizuna.notification.policy.domain.Exemption;
import dev.kizuna.notification.policy.domain.Ladder;
import dev.kizuna.notification.policy.domain.QuietHours;
import dev.kizuna.notification.policy.domain.Recipient;
import dev.kizuna.notification.policy.domain.Target;
import dev.kizuna.notification.policy.domain.Way;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads who is told how, when nobody is, and who else hears of it step by step. */
final class TellingReader {

    private final Problems problems;
    private final Map<String, Ladder> ladders = new HashMap<>();

    TellingReader(Problems problems) {
        this.problems = problems;
    }

    /** Who is told; null when nothing is written. */
    @Nullable
    List<Target> targets(String where, Setting tell) {
        if (!tell.isThere()) {
            return null;
        }
        Set<Target> targets = new LinkedHashSet<>();
        for (Setting each : tell.elements()) {
            Setting who = each.ask("who");
            Setting by = each.ask("by");
            if (!who.isThere()) {
                problems.add(each, where + ": tell needs who: owner, manager or executive");
            } else {
                add(targets, where, who, by);
            }
        }
        problems.require(!targets.isEmpty(), tell, where + ": tell names nobody");
        problems.require(
                targets.stream().filter(target -> target.by() == Way.CHANNEL).count() <= 1,
                tell,
                where + ": there is one message in the channel, so only one can be told there");
        return targets.isEmpty() ? null : List.copyOf(targets);
    }

    private void add(Set<Target> targets, String where, Setting who, Setting by) {
        for (Setting role : who.elements()) {
            Recipient recipient = oneOf(Recipient.values(), where, "role", role);
            List<Setting> ways = by.isThere() ? by.elements() : List.of();
            problems.require(!by.isThere() || !ways.isEmpty(), by, where + ": by names no way");
            if (recipient != null && ways.isEmpty()) {
                add(targets, where, who, new Target(recipient, Way.CHANNEL));
            }
            for (Setting way : ways) {
                Way medium = oneOf(Way.values(), where, "medium", way);
                if (recipient != null && medium != null) {
                    add(targets, where, way, new Target(recipient, medium));
                }
            }
        }
    }

    private void add(Set<Target> targets, String where, Setting setting, Target target) {
        problems.require(
                targets.add(target),
                setting,
                where + ": " + target.who().word() + " is told by "
                        + target.by().word() + " twice");
    }

    /** Quiet hours; null when nothing is written. */
    @Nullable
    QuietHours quietHours(String where, Setting setting) {
        if (!setting.isThere()) {
            return null;
        }
        String text = setting.text("").strip();
        if (text.equals("none")) {
            return QuietHours.NONE;
        }
        if (text.equals("closed")) {
            return new QuietHours.WhileClosed();
        }
        int dash = text.indexOf('-');
        try {
            LocalTime from =
                    LocalTime.parse(text.substring(0, Math.max(0, dash)).strip());
            LocalTime to = LocalTime.parse(text.substring(dash + 1).strip());
            problems.require(!from.equals(to), setting, where + ": quiet-hours " + text + " would never end");
            return new QuietHours.Daily(from, to);
        } catch (DateTimeException e) {
            problems.add(
                    setting,
                    where + ": quiet-hours are none, closed, or two times such as 20:00-08:00, not \"" + text + "\"");
            return null;
        }
    }

    /** All ladders, each with the steps of the one that follows on. */
    void ladders(Setting settings) {
        for (Setting each : settings.entries()) {
            List<Ladder.Step> steps = new ArrayList<>();
            collect(each.key(), settings, steps, new ArrayList<>());
            ladders.put(each.key(), new Ladder(each.key(), steps));
        }
    }

    /** The ladder a policy names; null for none. */
    @Nullable
    Ladder ladder(String where, Setting setting) {
        String name = setting.text("none");
        if (name.equals("none")) {
            return null;
        }
        Ladder ladder = ladders.get(name);
        problems.require(ladder != null, setting, where + ": there is no ladder " + name);
        return ladder;
    }

    private void collect(String name, Setting settings, List<Ladder.Step> steps, List<String> path) {
        Setting ladder = settings.ask(name);
        String where = "ladder " + name;
        if (path.contains(name)) {
            boolean once = path.getFirst().equals(name);
            path.add(name);
            problems.require(!once, ladder.ask("then"), where + " comes back to itself: " + String.join(" → ", path));
            return;
        }
        path.add(name);
        Setting list = ladder.ask("steps");
        problems.require(!list.elements().isEmpty(), ladder, where + ": steps are missing");
        for (Setting each : list.elements()) {
            Ladder.Step step = step(where, each);
            if (step != null) {
                Ladder.Step last = steps.isEmpty() ? null : steps.getLast();
                problems.require(
                        last == null
                                || last.business() != step.business()
                                || last.after().compareTo(step.after()) < 0,
                        each,
                        where + ": step " + (steps.size() + 1) + " must come after the one before it");
                steps.add(step);
            }
        }
        Setting then = ladder.ask("then");
        if (then.isThere()) {
            String next = then.text("");
            if (settings.ask(next).isThere()) {
                collect(next, settings, steps, path);
            } else {
                problems.add(then, where + ": there is no ladder " + next + " to go on with");
            }
        }
    }

    private Ladder.@Nullable Step step(String where, Setting setting) {
        Setting after = setting.ask("after");
        Setting afterBusiness = setting.ask("after-business");
        Setting tell = setting.ask("tell");
        Setting by = setting.ask("by");
        problems.require(
                after.isThere() != afterBusiness.isThere(),
                setting,
                where + ": a step needs exactly one of after and after-business");
        problems.require(tell.isThere(), setting, where + ": a step must tell somebody");
        Duration time = (after.isThere() ? after : afterBusiness).duration(problems);
        problems.require(time == null || !time.isNegative(), setting, where + ": a step cannot come before the breach");
        Set<Target> targets = new LinkedHashSet<>();
        if (by.isThere()) {
            add(targets, where, tell, by);
        } else {
            for (Setting role : tell.elements()) {
                Recipient recipient = oneOf(Recipient.values(), where, "role", role);
                if (recipient != null) {
                    targets.add(new Target(recipient, Way.DIRECT));
                }
            }
        }
        return time == null || targets.isEmpty()
                ? null
                : new Ladder.Step(time, afterBusiness.isThere(), List.copyOf(targets));
    }

    List<Exemption> exemptions(Setting settings, Set<String> names) {
        List<Exemption> exemptions = new ArrayList<>();
        for (Setting each : settings.elements()) {
            Setting partner = each.ask("partner");
            Setting owner = each.ask("owner");
            Setting policies = each.ask("policies");
            String where = "exemption";
            problems.require(partner.isThere() || owner.isThere(), each, where + ": it needs a partner or an owner");
            for (Setting policy : policies.elements()) {
                problems.require(
                        names.contains(policy.text("")), policy, where + ": there is no policy " + policy.text(""));
            }
            List<Target> targets = targets(where, each.ask("tell"));
            QuietHours quiet = quietHours(where, each.ask("quiet-hours"));
            problems.require(
                    each.ask("tell").isThere() || each.ask("quiet-hours").isThere(),
                    each,
                    where + ": it changes nothing without tell or quiet-hours");
            exemptions.add(new Exemption(
                    partner.isThere() ? partner.text("") : null,
                    owner.isThere() ? owner.text("") : null,
                    new HashSet<>(policies.texts()),
                    targets,
                    quiet));
        }
        return exemptions;
    }

    private <E extends Enum<E>> @Nullable E oneOf(E[] all, String where, String what, Setting setting) {
        String text = setting.text("");
        for (E each : all) {
            if (each.name().toLowerCase(Locale.ROOT).equals(text)) {
                return each;
            }
        }
        problems.add(
                setting,
                where + ": there is no " + what + " " + text + "; there are "
                        + String.join(
                                ", ",
                                Arrays.stream(all)
                                        .map(each -> each.name().toLowerCase(Locale.ROOT))
                                        .toList()));
        return null;
    }
}
