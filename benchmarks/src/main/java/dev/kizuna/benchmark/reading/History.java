package dev.kizuna.benchmark.reading;

import dev.kizuna.benchmark.service.Publisher;
import dev.kizuna.event.Money;
import dev.kizuna.event.campaign.ConversionRecorded;
import dev.kizuna.event.campaign.LeadCaptured;
import dev.kizuna.event.campaign.TouchRecorded;
import dev.kizuna.stack.testing.LocalParts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * A history of partners: each has a campaign, three of four a key person, and on each day a lead and a touch, on each
 * third a sale. So a partner has a card a day, its campaign another and its key person a third.
 */
record History(int partners, int days) {

    static final LocalDate FIRST_DAY = LocalDate.parse("2025-06-01");

    private static final int WITHOUT_KEY_PERSON = 4;
    private static final int DAYS_PER_SALE = 3;
    private static final int HOUR = 3;

    LocalDate lastDay() {
        return FIRST_DAY.plusDays(days - 1L);
    }

    long scopeDays() {
        return (long) (partners * 2 + keyPersons()) * days;
    }

    long leads() {
        return (long) partners * days;
    }

    static String partner(int number) {
        return "p-%05d".formatted(number);
    }

    static String campaign(int number) {
        return "c-%05d".formatted(number);
    }

    /** Publishes all of it. */
    long publish(LocalParts parts) {
        long published = 0;
        try (var publisher = new Publisher(
                parts.broker().bootstrapServers(), parts.registry().url())) {
            for (int day = 0; day < days; day++) {
                for (int number = 0; number < partners; number++) {
                    for (SpecificRecord event : eventsOf(number, day)) {
                        publisher.publish(event);
                        published++;
                    }
                }
            }
            publisher.flush();
        }
        return published;
    }

    private int keyPersons() {
        return partners - (partners + WITHOUT_KEY_PERSON - 1) / WITHOUT_KEY_PERSON;
    }

    private static List<SpecificRecord> eventsOf(int number, int day) {
        String id = number + "-" + day;
        Instant at = FIRST_DAY.plusDays(day).atTime(HOUR, 0).toInstant(ZoneOffset.UTC);
        List<SpecificRecord> events = new ArrayList<>();
        events.add(LeadCaptured.newBuilder()
                .setEventId("el-" + id)
                .setOccurredAt(at)
                .setPartnerId(partner(number))
                .setLeadId("l-" + id)
                .setCampaignId(campaign(number))
                .setKeyPersonId(number % WITHOUT_KEY_PERSON == 0 ? null : "k-%05d".formatted(number))
                .build());
        events.add(TouchRecorded.newBuilder()
                .setEventId("et-" + id)
                .setOccurredAt(at)
                .setPartnerId(partner(number))
                .setTouchId("t-" + id)
                .setCampaignId(campaign(number))
                .setJourneyId("j-" + id)
                .setChannel("link")
                .build());
        if (day % DAYS_PER_SALE == 0) {
            events.add(ConversionRecorded.newBuilder()
                    .setEventId("ev-" + id)
                    .setOccurredAt(at)
                    .setPartnerId(partner(number))
                    .setConversionId("v-" + id)
                    .setLeadId("l-" + id)
                    .setCampaignId(campaign(number))
                    .setAmount(new Money(BigDecimal.valueOf(1_000L + number).setScale(4), "JPY"))
                    .build());
        }
        return events;
    }
}
