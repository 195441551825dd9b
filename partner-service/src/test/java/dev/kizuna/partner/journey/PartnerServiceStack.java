package dev.kizuna.partner.journey;

import dev.kizuna.kit.kafka.EventProducer;
import dev.kizuna.partner.PartnerServiceApplication;
import dev.kizuna.stack.testing.LocalParts;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service with a real broker, a real registry and a real store, started once for all tests that extend this. */
@SpringBootTest(classes = PartnerServiceApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("local")
abstract class PartnerServiceStack {

    private static final AtomicInteger numbers = new AtomicInteger();

    @Autowired
    EventProducer producer;

    @LocalServerPort
    int port;

    Api api;
    TopicLog topics;

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry registry) {
        var parts = LocalParts.shared();
        registry.add("spring.kafka.bootstrap-servers", () -> parts.broker().bootstrapServers());
        registry.add("kizuna.schema-registry.url", () -> parts.registry().url());
        registry.add("kizuna.mongodb.uri", () -> parts.store().uri() + "/partner-it");
    }

    @BeforeEach
    final void connect() {
        var parts = LocalParts.shared();
        api = new Api(port);
        topics =
                new TopicLog(parts.broker().bootstrapServers(), parts.registry().url());
    }

    /** An id that no other test has. */
    static String newId(String prefix) {
        return prefix + "-" + numbers.incrementAndGet();
    }

    /** A reseller of Tokyo that is known from now on. */
    String aPartner() {
        String partnerId = newId("p");
        api.post("/api/partners", """
                        {"partnerId": "%s", "name": "Hikari", "type": "reseller", "ownerId": "u-sato"}
                        """.formatted(partnerId)).shouldHaveStatus(201);
        return partnerId;
    }
}
