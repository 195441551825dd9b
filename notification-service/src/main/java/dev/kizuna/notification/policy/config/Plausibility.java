package dev.kizuna.notification.policy.config;

import dev.kizuna.notification.policy.domain.DueRule;
import dev.kizuna.notification.policy.domain.Trigger;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds policies that are written rightly and can nevertheless not work. */
final class Plausibility {

    private final EventVocabulary vocabulary;
    private final Problems problems;

    Plausibility(EventVocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    void check(
            String where,
            Setting setting,
            List<Trigger> openedBy,
            List<Trigger> reopenedBy,
            List<Trigger> metBy,
            List<Trigger> cancelledBy,
            @Nullable DueRule due) {
        for (Trigger opening : openedBy) {
            boolean recurs = reopenedBy.stream().anyMatch(opening::isWithin);
            problems.require(
                    recurs || metBy.stream().noneMatch(opening::isWithin),
                    setting.ask("met-by"),
                    where + ": what opens it, " + opening.event()
                            + ", would keep it as well, and it does not recur (reopened-by)");
        }
        Stream.concat(openedBy.stream(), reopenedBy.stream())
                .filter(opening -> cancelledBy.stream().anyMatch(opening::isWithin))
                .forEach(opening -> problems.add(
                        setting.ask("cancelled-by"),
                        where + ": what opens it, " + opening.event() + ", would make it void at once"));
        for (Trigger meeting : metBy) {
            problems.require(
                    cancelledBy.stream().noneMatch(meeting::isWithin),
                    setting.ask("cancelled-by"),
                    where + ": " + meeting.event() + " would both keep it and make it void");
        }
        if (!openedBy.isEmpty() && !metBy.isEmpty()) {
            boolean meets = metBy.stream()
                    .anyMatch(meeting -> Stream.concat(openedBy.stream(), reopenedBy.stream())
                            .anyMatch(opening -> canBeAlike(opening, meeting)));
            problems.require(
                    meets,
                    setting.ask("met-by"),
                    where + ": it could never be met, since subjects such as "
                            + metBy.getFirst().subject() + " never equal "
                            + openedBy.getFirst().subject());
        }
        if (due instanceof DueRule.Carried(String field)) {
            Stream.of("opened-by", "reopened-by")
                    .flatMap(list -> setting.ask(list).elements().stream())
                    .map(trigger -> trigger.ask("event"))
                    .filter(event -> vocabulary.knows(event.text(""))
                            && !vocabulary.isInstant(event.text(""), field)
                            && !vocabulary.isDate(event.text(""), field))
                    .forEach(event ->
                            problems.add(event, where + ": " + event.text("") + " carries no time or day " + field));
        }
    }

    /** Whether events name the people that they are said to name. */
    void checkPeople(String where, Setting setting, List<Trigger> handedOverBy, boolean quietInValley) {
        for (Trigger handing : handedOverBy) {
            problems.require(
                    vocabulary.find(handing.event(), "ownerId").isPresent(),
                    setting.ask("handed-over-by"),
                    where + ": " + handing.event() + " has no ownerId that could owe it");
        }
        if (quietInValley) {
            boolean named = Stream.of("opened-by", "reopened-by")
                    .flatMap(list -> setting.ask(list).elements().stream())
                    .map(trigger -> trigger.ask("event").text(""))
                    .filter(vocabulary::knows)
                    .allMatch(event -> vocabulary.find(event, "keyPersonId").isPresent()
                            || vocabulary.find(event, "ownerId").isPresent());
            problems.require(
                    named,
                    setting.ask("quiet-in-valley"),
                    where + ": quiet-in-valley needs opening events with a keyPersonId or an ownerId");
        }
    }

    /** Whether the texts that subjects begin with do not keep them apart. */
    private static boolean canBeAlike(Trigger one, Trigger other) {
        String start = start(one);
        String otherStart = start(other);
        return start.startsWith(otherStart) || otherStart.startsWith(start);
    }

    private static String start(Trigger trigger) {
        String template = trigger.subject().toString();
        return template.substring(0, template.indexOf('{'));
    }
}
