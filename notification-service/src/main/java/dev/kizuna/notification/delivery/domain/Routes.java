package dev.kizuna.notification.delivery.domain;

import static dev.kizuna.notification.delivery.domain.Media.LINE;
import static dev.kizuna.notification.delivery.domain.Media.MAIL;
import static dev.kizuna.notification.delivery.domain.Media.SLACK;
import static dev.kizuna.notification.delivery.domain.Media.WEBHOOK;

import dev.kizuna.notification.directory.domain.Directory;
import dev.kizuna.notification.directory.domain.Partner;
import dev.kizuna.notification.directory.domain.Person;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a message can go, best first: as it was asked for; else, for a person, by another medium that reaches them, then in the
 * partner's channel; at last to the place that takes what no other can.
 */
public final class Routes {

    private final Directory directory;
    private final Media media;

    public Routes(Directory directory, Media media) {
        this.directory = directory;
        this.media = media;
    }

    public @Nullable Target fallback() {
        return media.fallback();
    }

    public List<Stop> of(Notification notification) {
        Set<Stop> stops = new LinkedHashSet<>();
        if (!notification.kind().isInternal()) {
            String medium = notification.audience().medium();
            boolean known = notification.audience().recipientId() != null;
            if ((notification.audience().direct() && known) || MAIL.equals(medium)) {
                toPerson(notification, medium, stops);
            } else {
                stops.addAll(toChannel(notification, medium == null ? SLACK : medium));
            }
            stops.addAll(toChannel(notification, SLACK));
        }
        Target fallback = media.fallback();
        if (fallback != null && media.has(fallback.medium())) {
            stops.add(new Stop.At(fallback));
        }
        return List.copyOf(stops);
    }

    /** Where to tell more of a message that stands. */
    public Optional<Target> of(Posted posted, Notification notification) {
        if (!posted.isPersonal()) {
            return Optional.of(new Target(posted.medium(), posted.place(), posted.channel()));
        }
        if (posted.medium().equals(SLACK)) {
            return Optional.of(new Target(SLACK, posted.place(), posted.channel()));
        }
        return recipient(notification)
                .map(person -> address(person, posted.medium()))
                .map(address -> new Target(posted.medium(), posted.place(), address));
    }

    /** Whether what stands was told to somebody whom it does not concern any more. */
    public static boolean isForSomebodyElse(Posted posted, Notification notification) {
        String recipient = notification.audience().recipientId();
        return notification.audience().direct()
                && recipient != null
                && posted.isPersonal()
                && !posted.place().equals(Target.placeOf(recipient));
    }

    private List<Stop> toChannel(Notification notification, String medium) {
        if (!media.has(medium)) {
            return List.of(new Stop.Missing(medium, Stop.Missing.EVERYWHERE, "not_configured"));
        }
        String partnerId = notification.partnerId();
        return switch (medium) {
            case SLACK -> {
                String channel = notification.audience().channel();
                yield channel == null ? List.of() : List.of(new Stop.At(Target.channel(SLACK, channel)));
            }
            case LINE ->
                List.of(directory
                        .partner(partnerId)
                        .map(Partner::lineGroupId)
                        .<Stop>map(group -> new Stop.At(Target.channel(LINE, group)))
                        .orElse(new Stop.Missing(LINE, partnerId, "no_group")));
            case WEBHOOK ->
                List.of(media.webhooks()
                        .apply(partnerId)
                        .<Stop>map(endpoint -> new Stop.At(Target.channel(WEBHOOK, endpoint)))
                        .orElse(new Stop.Missing(WEBHOOK, partnerId, "no_endpoint")));
            default -> List.of(new Stop.Missing(medium, Stop.Missing.EVERYWHERE, "not_configured"));
        };
    }

    private void toPerson(Notification notification, @Nullable String asked, Set<Stop> stops) {
        if (WEBHOOK.equals(asked)) {
            stops.addAll(toChannel(notification, WEBHOOK));
        }
        Optional<Person> person = recipient(notification);
        List<String> wanted = new ArrayList<>();
        if (asked != null) {
            wanted.add(asked);
        } else {
            wanted.addAll(
                    person.map(Person::notifyBy).filter(by -> !by.isEmpty()).orElse(List.of(SLACK)));
        }
        wanted.stream()
                .filter(medium -> !medium.equals(WEBHOOK))
                .map(medium -> stop(notification, person, medium))
                .forEach(stops::add);
        for (String other : List.of(SLACK, MAIL, LINE)) {
            if (stop(notification, person, other) instanceof Stop.At reachable) {
                stops.add(reachable);
            }
        }
    }

    private Stop stop(Notification notification, Optional<Person> person, String medium) {
        if (!media.has(medium)) {
            return new Stop.Missing(medium, Stop.Missing.EVERYWHERE, "not_configured");
        }
        String personId = Objects.requireNonNullElse(notification.audience().recipientId(), notification.partnerId());
        return person.map(known -> address(known, medium))
                .<Stop>map(address -> new Stop.At(Target.person(medium, personId, address)))
                .orElse(new Stop.Missing(medium, Target.placeOf(personId), "no_address"));
    }

    private Optional<Person> recipient(Notification notification) {
        String recipient = notification.audience().recipientId();
        return recipient == null ? Optional.empty() : directory.person(notification.partnerId(), recipient);
    }

    private static @Nullable String address(Person person, String medium) {
        return switch (medium) {
            case SLACK -> person.slackUserId();
            case LINE -> person.lineUserId();
            case MAIL -> person.email();
            default -> null;
        };
    }
}
