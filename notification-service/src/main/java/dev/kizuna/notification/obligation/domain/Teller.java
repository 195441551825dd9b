package dev.kizuna.notification.obligation.domain;

import dev.kizuna.notification.policy.domain.Policy;
import dev.kizuna.notification.policy.domain.QuietHours;
import dev.kizuna.notification.policy.domain.Recipient;
import dev.kizuna.notification.policy.domain.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts into messages what has to be said of promises to one partner, to whom it has to be said and when it may be. */
final class Teller {

    private final Timing timing;
    private final Partner partner;
    private final @Nullable Policy policy;
    private final Instant now;
    private final List<Message> messages = new ArrayList<>(0);

    /**
     * A teller.
     *
     * @param policy null when it is no longer in force
     */
    Teller(Timing timing, Partner partner, @Nullable Policy policy, Instant now) {
        this.timing = timing;
        this.partner = partner;
        this.policy = policy;
        this.now = now;
    }

    List<Message> messages() {
        return messages;
    }

    /** Something new about a promise, said to each target; the first has the matter's own id, a further one adds to it. */
    List<Said> tell(String kind, Obligation about, String suffix, int step, List<Target> targets) {
        List<Said> said = new ArrayList<>();
        Instant from = heldUntil(about, about.care().snoozedUntil());
        for (Target target : targets) {
            Addressee to = resolve(target.who(), about.ownerId());
            String own = said.isEmpty()
                    ? suffix
                    : suffix + "~" + target.who().word() + "-" + target.by().word();
            var each = new Said(
                    own,
                    step,
                    to.role(),
                    to.personId(),
                    target.by().medium(),
                    target.by().isDirect(),
                    from);
            say(kind, about, each, target.who() == to.role() ? null : target.who(), from, actions(about));
            said.add(each);
        }
        return said;
    }

    /** The same things said once more as they are now; who was told in person as the former owner is told no more. */
    List<Said> retell(String kind, Obligation about, List<Said> standing) {
        List<Said> retold = new ArrayList<>();
        for (Said each : standing) {
            String ownerId = about.ownerId();
            boolean moves = each.role() == Recipient.OWNER && ownerId != null && !ownerId.equals(each.recipientId());
            Said now = moves
                    ? new Said(
                            each.direct() ? each.suffix() + "~" + ownerId : each.suffix(),
                            each.step(),
                            each.role(),
                            ownerId,
                            each.medium(),
                            each.direct(),
                            each.heldUntil())
                    : each;
            say(kind, about, now, null, heldUntil(about, now.heldUntil()), actions(about));
            retold.add(now);
        }
        return retold;
    }

    /** How it ended, where it was spoken of. */
    void close(String kind, Obligation about, List<Said> standing) {
        for (Said each : standing) {
            say(kind, about, each, null, heldUntil(about, each.heldUntil()), List.of());
        }
    }

    private @Nullable Instant heldUntil(Obligation about, @Nullable Instant atLeast) {
        QuietHours quiet = policy == null
                ? QuietHours.NONE
                : timing.tellingOf(policy, partner, about.ownerId()).quietHours();
        Instant from = timing.tellableFrom(now, atLeast, quiet, partner);
        return from.isAfter(now) ? from : null;
    }

    private List<String> actions(Obligation about) {
        List<String> actions = new ArrayList<>();
        if (policy != null && policy.doneByButton() != null) {
            actions.add("done");
        }
        if (about.care().acknowledgedAt() == null) {
            actions.add("acknowledge");
        }
        actions.add("snooze");
        actions.add("hand-over");
        return actions;
    }

    /** The person in a role, or whoever is next below when nobody is known in it. */
    private Addressee resolve(Recipient who, @Nullable String ownerId) {
        Partner.Profile profile = partner.profile();
        if (who == Recipient.EXECUTIVE && profile != null && profile.executiveId() != null) {
            return new Addressee(Recipient.EXECUTIVE, profile.executiveId());
        }
        if (who != Recipient.OWNER && profile != null && profile.managerId() != null) {
            return new Addressee(Recipient.MANAGER, profile.managerId());
        }
        return new Addressee(Recipient.OWNER, ownerId);
    }

    private void say(
            String kind,
            Obligation about,
            Said said,
            @Nullable Recipient insteadOf,
            @Nullable Instant from,
            List<String> actions) {
        String id = about.id().toString();
        Map<String, String> facts = Facts.of(about, partner);
        if (insteadOf != null) {
            facts.put("insteadOf", insteadOf.word());
        }
        boolean first = said.suffix().equals(Said.WARNING);
        String thread = said.step() > 0 ? id : said.isWarning() && !first ? id + Said.WARNING : null;
        messages.add(new Message(
                partner.id(),
                id + said.suffix(),
                about.revision(),
                kind,
                now,
                id,
                about.id().policy(),
                about.id().subject(),
                about.keyPersonId(),
                said.recipientId(),
                partner.channel(),
                partner.locale(),
                facts,
                said.step(),
                said.role().word(),
                thread,
                said.direct(),
                said.medium(),
                from,
                actions));
    }

    private record Addressee(Recipient role, @Nullable String personId) {}
}
