package dev.kizuna.campaign.running;

import static org.awaitility.Awaitility.await;

import dev.kizuna.campaign.CampaignServiceApplication;
import dev.kizuna.campaign.link.web.RedirectServer;
import dev.kizuna.campaign.running.Api.Answer;
import dev.kizuna.stack.testing.LocalParts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service on a port of its own, with a real broker, registry and store. All tests share it, each with a partner of its own. */
@SpringBootTest(
        classes = CampaignServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "kizuna.links.allowed-hosts=shop.example,localhost",
            "kizuna.redirect.port=0",
            "kizuna.webhooks.sources.crm.secrets=a secret that goes out of use," + RunningService.WEBHOOK_SECRET
        })
@ActiveProfiles("local")
abstract class RunningService {

    static final String WEBHOOK_SECRET = "a secret of the running tests";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String DATABASE = "campaign-" + UUID.randomUUID();

    private static final Path SPOOL = Path.of("target", "spool-" + UUID.randomUUID());

    @LocalServerPort
    private int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private RedirectServer redirects;

    /** Where visitors come. */
    @SuppressWarnings("NullAway.Init")
    Api visitors;

    /** A partner that the service knows when a test begins. */
    String partnerId = "";

    /** Ends the ids that a test gives, so that no other test has them. */
    final String suffix = UUID.randomUUID().toString();

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
        properties.add("kizuna.redirect.spool.directory", () -> SPOOL);
    }

    @BeforeEach
    final void beginWithAKnownPartner() {
        Awaitility.setDefaultTimeout(PATIENCE);
        api = new Api(root());
        visitors = new Api("http://127.0.0.1:" + redirects.port());
        kafka = TestKafka.shared();
        partnerId = "p-" + UUID.randomUUID();
        kafka.listPartner(partnerId);
    }

    final String root() {
        return "http://127.0.0.1:" + port;
    }

    /** A campaign with a target, launched. */
    final String aRunningCampaign() {
        String id = "c-" + UUID.randomUUID();
        api.post("/api/campaigns", """
                        {"campaignId": "%s", "partnerId": "%s", "objective": "SALES",
                         "startsOn": "2026-04-01", "endsOn": "2026-06-30",
                         "targets": [{"metric": "leads", "target": 100, "unit": "count"}]}
                        """.formatted(id, partnerId)).hasStatus(201);
        api.post("/api/campaigns/" + id + "/launch", "{\"occurredAt\": \"2026-04-01T09:00:00+09:00\"}")
                .hasStatus(200);
        return id;
    }

    /** Waits until a document is there and as it should be. */
    final void awaitThat(String path, Consumer<Answer> assertion) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertion.accept(api.get(path).hasStatus(200)));
    }

    /** A CloudEvent of this test's partner; the data's placeholders become the suffix. */
    final String event(String type, String id, String data) {
        return """
                {"specversion": "1.0", "id": "%s%s", "source": "/web-shop", "subject": "%s",
                 "type": "dev.kizuna.campaign.%s.v1", "time": "2026-04-01T00:00:00Z", "data": %s}
                """.formatted(id, suffix, partnerId, type, data.formatted(suffix));
    }
}
