package dev.kizuna.campaign.running;

import dev.kizuna.campaign.CampaignServiceApplication;
import dev.kizuna.stack.testing.LocalParts;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service on a port of its own, with a real broker, registry and store. All tests share it, each with a partner of its own. */
@SpringBootTest(
        classes = CampaignServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "kizuna.links.allowed-hosts=shop.example,localhost")
@ActiveProfiles("local")
abstract class RunningService {

    private static final String DATABASE = "campaign-" + UUID.randomUUID();

    @LocalServerPort
    private int port;

    /** A partner that the service knows when a test begins. */
    String partnerId = "";

    @SuppressWarnings("NullAway.Init")
    Api api;

    @SuppressWarnings("NullAway.Init")
    TestKafka kafka;

    @DynamicPropertySource
    static void realParts(DynamicPropertyRegistry properties) {
        LocalParts parts = LocalParts.shared();
        properties.add("spring.kafka.bootstrap-servers", parts.broker()::bootstrapServers);
        properties.add("kizuna.schema-registry.url", parts.registry()::url);
        properties.add("kizuna.mongodb.uri", () -> parts.store().uri() + "/" + DATABASE);
    }

    @BeforeEach
    final void beginWithAKnownPartner() {
        api = new Api("http://127.0.0.1:" + port);
        kafka = TestKafka.shared();
        partnerId = "p-" + UUID.randomUUID();
        kafka.listPartner(partnerId);
    }

    /** A campaign with a target, launched. */
    final String aRunningCampaign() {
        String id = "c-" + UUID.randomUUID();
        api.post("/api/campaigns", """
                        {"campaignId": "%s", "partnerId": "%s", "objective": "SALES",
                         "startsOn": "2026-04-01", "endsOn": "2026-06-30",
                         "targets": [{"metric": "leads", "target": "100", "unit": "count"}]}
                        """.formatted(id, partnerId)).hasStatus(201);
        api.post("/api/campaigns/" + id + "/launch", "{}").hasStatus(200);
        return id;
    }
}
