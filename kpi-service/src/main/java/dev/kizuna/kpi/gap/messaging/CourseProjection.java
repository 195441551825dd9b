package dev.kizuna.kpi.gap.messaging;

import dev.kizuna.event.partner.PartnerProfile;
import dev.kizuna.kit.kafka.EventHandler;
import dev.kizuna.kit.kafka.ReceivedEvent;
import dev.kizuna.kpi.gap.domain.Courses;
import dev.kizuna.kpi.gap.domain.Courses.Told;
import dev.kizuna.kpi.gap.event.CampaignReports;
import dev.kizuna.schemas.record.EventFields;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** Keeps the readable courses of campaigns up to date, and the zones of the partners that lead them. */
public final class CourseProjection implements EventHandler {

    private final Courses courses;

    public CourseProjection(Courses courses) {
        this.courses = courses;
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        List<Told> told = new ArrayList<>();
        Map<String, ZoneId> zones = new HashMap<>();
        for (ReceivedEvent received : events) {
            switch (received.event()) {
                case PartnerProfile profile -> zones.put(profile.getPartnerId(), zone(profile.getTimeZone()));
                case null -> {}
                case SpecificRecord event ->
                    CampaignReports.of(event)
                            .ifPresent(one ->
                                    told.add(new Told(one.campaignId(), EventFields.partnerId(event), one.report())));
            }
        }
        courses.locate(zones);
        courses.tell(told);
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("timeZone is no zone of the IANA database: " + id, e);
        }
    }
}
