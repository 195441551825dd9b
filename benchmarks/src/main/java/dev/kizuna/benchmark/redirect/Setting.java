package dev.kizuna.benchmark.redirect;

import dev.kizuna.event.partner.PartnerProfile;
import dev.kizuna.schemas.record.EventRecords;
import dev.kizuna.schemas.record.PartnerKeys;
import dev.kizuna.schemas.record.PartnerPartitioner;
import dev.kizuna.schemas.serde.AvroSerializer;
import dev.kizuna.stack.testing.LocalParts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;

/** Partners, each with a campaign that runs and links into it. */
final class Setting {

    private static final int PARTNERS = 20;
    private static final int LINKS = 5;
    private static final Pattern CODE = Pattern.compile("\"code\":\"([^\"]+)\"");

    private Setting() {}

    /** @return the codes of all links */
    static List<String> make(LocalParts parts, CampaignService service) {
        List<String> partners = new ArrayList<>();
        var serializer = new AvroSerializer<SpecificRecord>();
        serializer.configure(Map.of("schema.registry.url", parts.registry().url()), false);
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        parts.broker().bootstrapServers(),
                        ProducerConfig.PARTITIONER_CLASS_CONFIG,
                        PartnerPartitioner.class),
                new StringSerializer(),
                serializer)) {
            for (int i = 0; i < PARTNERS; i++) {
                String partner = "partner-" + i;
                partners.add(partner);
                var profile = PartnerProfile.newBuilder()
                        .setEventId(UUID.randomUUID().toString())
                        .setOccurredAt(Instant.now())
                        .setPartnerId(partner)
                        .setName("株式会社" + i)
                        .setTimeZone("Asia/Tokyo")
                        .setCalendarId("JP")
                        .setOwnerId("owner")
                        .build();
                producer.send(EventRecords.of(PartnerKeys.profile(partner), profile, "/benchmark"));
            }
        }
        List<String> codes = new ArrayList<>();
        for (String partner : partners) {
            String campaign = "campaign-of-" + partner;
            service.post("/api/campaigns", """
                    {"campaignId": "%s", "partnerId": "%s", "objective": "SALES", "startsOn": "2026-04-01",
                     "endsOn": "2027-03-31", "targets": [{"metric": "leads", "target": 100, "unit": "count"}]}
                    """.formatted(campaign, partner));
            service.post("/api/campaigns/" + campaign + "/launch", "{}");
            for (int i = 0; i < LINKS; i++) {
                String made = service.post("/api/links", """
                        {"partnerId": "%s", "campaignId": "%s", "target": "https://www.example.com/fair"}
                        """.formatted(partner, campaign));
                Matcher code = CODE.matcher(made);
                if (!code.find()) {
                    throw new IllegalStateException(made);
                }
                codes.add(code.group(1));
            }
        }
        return codes;
    }
}
