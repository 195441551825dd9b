package dev.kizuna.notification.delivery.application;

import static dev.kizuna.notification.delivery.domain.Media.SLACK;

import dev.kizuna.notification.delivery.domain.Deliveries;
import dev.kizuna.notification.delivery.domain.Delivery;
import dev.kizuna.notification.delivery.domain.Notification;
import dev.kizuna.notification.delivery.domain.Posted;
import dev.kizuna.notification.directory.domain.Erasures;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Has messages that name somebody who was erased said once more in their places: the ledger has ids only, and the
 * directory no name any more. Reaches what stands in channels and can be edited, as long as the ledger knows of it.
 */
public final class RewordingMessages implements Erasures {

    private static final int AT_ONCE = 500;

    private final Deliveries deliveries;
    private final Courier courier;
    private final Clock clock;

    public RewordingMessages(Deliveries deliveries, Courier courier, Clock clock) {
        this.deliveries = deliveries;
        this.courier = courier;
        this.clock = clock;
    }

    @Override
    public void erased(String partnerId, String personId) {
        var ofPartner = new Deliveries.Filter(null, partnerId, SLACK);
        String after = "";
        List<Delivery> page;
        do {
            page = deliveries.list(ofPartner, after, AT_ONCE);
            page.stream()
                    .filter(delivery -> stands(delivery) && names(delivery.wanted(), personId))
                    .forEach(delivery -> reword(delivery.key()));
            after = page.isEmpty() ? after : page.getLast().key();
        } while (page.size() == AT_ONCE);
    }

    /** What is unfinished is said without the name in any case. */
    private void reword(String key) {
        Optional<Delivery> known = deliveries.find(key);
        while (known.isPresent() && stands(known.get())) {
            if (deliveries.replace(known.get().resent(clock.instant()))) {
                courier.send(key);
                return;
            }
            known = deliveries.find(key);
        }
    }

    private static boolean stands(Delivery delivery) {
        Posted posted = delivery.posted();
        return posted != null
                && posted.medium().equals(SLACK)
                && !posted.isPersonal()
                && !delivery.state().isUnfinished();
    }

    private static boolean names(Notification wanted, String personId) {
        return personId.equals(wanted.audience().recipientId())
                || personId.equals(wanted.about().keyPersonId())
                || wanted.facts().containsValue(personId);
    }
}
