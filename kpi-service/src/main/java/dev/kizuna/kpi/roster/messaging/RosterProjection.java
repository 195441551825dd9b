package dev.kizuna.kpi.roster.messaging;

import dev.kizuna.event.partner.KeyPersonAppointed;
import dev.kizuna.event.partner.KeyPersonStoodDown;
import dev.kizuna.event.partner.PartnerOnboarded;
import dev.kizuna.event.partner.PartnerOwnerChanged;
import dev.kizuna.event.partner.PartnerProfile;
import dev.kizuna.event.partner.PartnerReactivated;
import dev.kizuna.event.partner.PartnerRegistered;
import dev.kizuna.event.partner.PartnerTerminated;
import dev.kizuna.kit.kafka.EventHandler;
import dev.kizuna.kit.kafka.ReceivedEvent;
import dev.kizuna.kpi.roster.domain.Member;
import dev.kizuna.kpi.roster.domain.Roster;
import dev.kizuna.kpi.roster.domain.Said;
import dev.kizuna.kpi.scorecard.domain.Moment;
import dev.kizuna.schemas.record.EventFields;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Keeps the roster up to date. A partner without a zone that can be read is still a partner. */
public final class RosterProjection implements EventHandler {

    private final Roster roster;

    public RosterProjection(Roster roster) {
        this.roster = roster;
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        List<Member> told = new ArrayList<>();
        for (ReceivedEvent received : events) {
            if (received.event() != null) {
                Member member = told(received.event());
                if (member != null) {
                    told.add(member);
                }
            }
        }
        roster.tell(told);
    }

    private static @Nullable Member told(SpecificRecord event) {
        Member member = Member.of(EventFields.partnerId(event));
        var by = new Moment(EventFields.occurredAt(event), EventFields.eventId(event));
        return switch (event) {
            case PartnerRegistered e -> located(member.owned(by, e.getOwnerId()), by, e.getTimeZone());
            case PartnerOwnerChanged e -> member.owned(by, e.getToOwnerId());
            case PartnerProfile e -> located(member.profiled(new Said<>(by, e.getOwnerId())), by, e.getTimeZone());
            case PartnerTerminated _ -> member.ended(new Said<>(by, true));
            case PartnerOnboarded _ -> member.ended(new Said<>(by, false));
            case PartnerReactivated _ -> member.ended(new Said<>(by, false));
            case KeyPersonAppointed e -> member.withKeyPerson(e.getKeyPersonId(), new Said<>(by, true));
            case KeyPersonStoodDown e -> member.withKeyPerson(e.getKeyPersonId(), new Said<>(by, false));
            default -> null;
        };
    }

    private static Member located(Member member, Moment by, String timeZone) {
        try {
            return member.located(new Said<>(by, ZoneId.of(timeZone)));
        } catch (DateTimeException _) {
            return member;
        }
    }
}
