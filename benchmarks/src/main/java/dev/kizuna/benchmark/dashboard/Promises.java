package dev.kizuna.benchmark.dashboard;

import dev.kizuna.benchmark.service.Publisher;
import dev.kizuna.event.partner.ActionItemAgreed;
import dev.kizuna.event.partner.ActionItemClosed;
import dev.kizuna.event.partner.ActionPlanShared;
import dev.kizuna.event.partner.Cadence;
import dev.kizuna.event.partner.CheckInHeld;
import dev.kizuna.event.partner.FeedbackOutcomeVerified;
import dev.kizuna.event.partner.FeedbackSubmitted;
import dev.kizuna.event.partner.HandoffCompleted;
import dev.kizuna.event.partner.HandoffRequested;
import dev.kizuna.event.partner.InquiryAnswered;
import dev.kizuna.event.partner.InquiryReceived;
import java.time.Duration;
import java.time.Instant;

/**
 * What was promised to partners over ninety days, told by the events that open and keep promises: of 20 matters 12 inquiries,
 * 5 action items, 2 feedbacks, which are two promises each, and a hand-off. Of 1,000 some 940 were settled in time, 20 late, 40
 * are open and not due yet, and 3 are broken. A sixteenth of the key persons has not been heard of for two weeks.
 */
final class Promises {

    private static final int OF = 20;
    private static final int INQUIRIES = 12;
    private static final int ACTION_ITEMS = 17;
    private static final int FEEDBACKS = 19;
    private static final int EACH_OPEN = 25;
    private static final int EACH_BROKEN = 331;
    private static final int EACH_LATE = 50;
    private static final int EACH_SILENT = 16;
    private static final int WEEKS = 8;
    private static final Duration HISTORY = Duration.ofDays(90);
    private static final Duration RECENT = Duration.ofHours(22);
    private static final Duration IN_TIME = Duration.ofHours(2);
    private static final Duration LATE = Duration.ofDays(9);
    private static final Duration TERM = Duration.ofDays(5);

    private final Programme programme;
    private final Instant now;
    private final Publisher publisher;
    private long told;

    private enum Fate {
        IN_TIME,
        LATE,
        OPEN,
        BROKEN
    }

    Promises(Programme programme, Instant now, Publisher publisher) {
        this.programme = programme;
        this.now = now;
        this.publisher = publisher;
    }

    /** Tells of at least so many, and returns of how many, check-ins left out. */
    long tell(int promises) {
        for (int index = 0; told < promises; index++) {
            Fate fate = fate(index);
            Instant opened = opened(index, (double) told / promises, fate);
            int kind = index % OF;
            if (kind < INQUIRIES) {
                inquiry(index, opened, fate);
            } else if (kind < ACTION_ITEMS) {
                actionItem(index, opened, fate);
            } else if (kind < FEEDBACKS) {
                feedback(index, opened, fate);
            } else {
                handoff(index, opened, fate);
            }
        }
        for (int number = 0; number < programme.partners(); number++) {
            checkIns(number);
        }
        publisher.flush();
        return told;
    }

    private static Fate fate(int index) {
        if (index % EACH_BROKEN == 7) {
            return Fate.BROKEN;
        }
        if (index % EACH_OPEN == 3) {
            return Fate.OPEN;
        }
        return index % EACH_LATE == 11 ? Fate.LATE : Fate.IN_TIME;
    }

    private Instant opened(int index, double share, Fate fate) {
        return switch (fate) {
            case OPEN -> now.minus(RECENT.multipliedBy(index % 97).dividedBy(97));
            case BROKEN -> now.minus(Duration.ofDays(6 + index % 12));
            default ->
                now.minus(HISTORY).plus(Duration.ofSeconds((long)
                        (share * HISTORY.minus(LATE.plusDays(1)).toSeconds())));
        };
    }

    private static Instant closed(Instant opened, Fate fate) {
        return opened.plus(fate == Fate.LATE ? LATE : IN_TIME);
    }

    private static boolean isClosed(Fate fate) {
        return fate == Fate.IN_TIME || fate == Fate.LATE;
    }

    private String partner(int index) {
        return Programme.partner(index % programme.partners());
    }

    private void inquiry(int index, Instant opened, Fate fate) {
        told++;
        publisher.publish(InquiryReceived.newBuilder()
                .setEventId("eir-" + index)
                .setOccurredAt(opened)
                .setPartnerId(partner(index))
                .setInquiryId("inq-" + index)
                .setKeyPersonId(Programme.keyPerson(index % programme.partners()))
                .setChannel("email")
                .build());
        if (isClosed(fate)) {
            publisher.publish(InquiryAnswered.newBuilder()
                    .setEventId("eia-" + index)
                    .setOccurredAt(closed(opened, fate))
                    .setPartnerId(partner(index))
                    .setInquiryId("inq-" + index)
                    .setAnsweredBy(Programme.manager(index))
                    .build());
        }
    }

    private void actionItem(int index, Instant opened, Fate fate) {
        told++;
        publisher.publish(ActionItemAgreed.newBuilder()
                .setEventId("eaa-" + index)
                .setOccurredAt(opened)
                .setPartnerId(partner(index))
                .setActionItemId("act-" + index)
                .setOwnerId(Programme.manager(index))
                .setDueAt(opened.plus(TERM))
                .build());
        if (isClosed(fate)) {
            publisher.publish(ActionItemClosed.newBuilder()
                    .setEventId("eac-" + index)
                    .setOccurredAt(closed(opened, fate))
                    .setPartnerId(partner(index))
                    .setActionItemId("act-" + index)
                    .setClosedBy(Programme.manager(index))
                    .build());
        }
    }

    private void feedback(int index, Instant opened, Fate fate) {
        told++;
        publisher.publish(FeedbackSubmitted.newBuilder()
                .setEventId("efs-" + index)
                .setOccurredAt(opened)
                .setPartnerId(partner(index))
                .setFeedbackId("fb-" + index)
                .setKeyPersonId(Programme.keyPerson(index % programme.partners()))
                .setCategory("product")
                .build());
        if (isClosed(fate)) {
            told++;
            publisher.publish(ActionPlanShared.newBuilder()
                    .setEventId("efp-" + index)
                    .setOccurredAt(closed(opened, fate))
                    .setPartnerId(partner(index))
                    .setFeedbackId("fb-" + index)
                    .setPlanId("plan-" + index)
                    .setSharedBy(Programme.manager(index))
                    .build());
            publisher.publish(FeedbackOutcomeVerified.newBuilder()
                    .setEventId("efo-" + index)
                    .setOccurredAt(closed(opened, fate).plus(IN_TIME))
                    .setPartnerId(partner(index))
                    .setFeedbackId("fb-" + index)
                    .setCheckInId("ci-of-" + index)
                    .setOutcome("resolved")
                    .build());
        }
    }

    private void handoff(int index, Instant opened, Fate fate) {
        told++;
        publisher.publish(HandoffRequested.newBuilder()
                .setEventId("ehr-" + index)
                .setOccurredAt(opened)
                .setPartnerId(partner(index))
                .setHandoffId("ho-" + index)
                .setToTeam("legal")
                .setDueAt(opened.plus(TERM))
                .build());
        if (isClosed(fate)) {
            publisher.publish(HandoffCompleted.newBuilder()
                    .setEventId("ehc-" + index)
                    .setOccurredAt(closed(opened, fate))
                    .setPartnerId(partner(index))
                    .setHandoffId("ho-" + index)
                    .build());
        }
    }

    private void checkIns(int number) {
        int newest = number % EACH_SILENT == 5 ? 2 : 0;
        for (int week = WEEKS; week >= newest; week--) {
            checkIn(number, Cadence.WEEKLY, 7 * week + 2);
        }
        checkIn(number, Cadence.MONTHLY, newest == 0 ? 9 : 39);
    }

    private void checkIn(int number, Cadence cadence, int daysAgo) {
        String id = cadence + "-" + number + "-" + daysAgo;
        publisher.publish(CheckInHeld.newBuilder()
                .setEventId("eci-" + id)
                .setOccurredAt(now.minus(Duration.ofDays(daysAgo)))
                .setPartnerId(Programme.partner(number))
                .setCheckInId("ci-" + id)
                .setCadence(cadence)
                .setKeyPersonId(Programme.keyPerson(number))
                .setMinutes(15)
                .build());
    }
}
