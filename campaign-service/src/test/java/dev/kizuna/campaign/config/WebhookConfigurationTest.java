package dev.kizuna.campaign.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kizuna.campaign.webhook.application.Signatures;
import dev.kizuna.campaign.webhook.application.TakingWebhooks;
import dev.kizuna.campaign.webhook.application.TakingWebhooks.Outcome;
import dev.kizuna.campaign.webhook.messaging.ActivityForms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import tools.jackson.databind.node.ObjectNode;

/** The mappings that are shipped, and what is said of those that are wrong. */
class WebhookConfigurationTest {

    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String SECRET = "a secret of the tests";

    private final TakingWebhooks shipped = new TakingWebhooks(
            WebhookConfiguration.sources(
                    properties(
                            new ClassPathResource("webhooks.yml"),
                            Map.of(
                                    "KIZUNA_WEBHOOKS_CRM_SECRETS",
                                    SECRET,
                                    "KIZUNA_WEBHOOKS_WEB_ANALYTICS_SECRETS",
                                    "the next secret of it," + SECRET)),
                    new ActivityForms(),
                    CLOCK),
            code -> code.equals("HKR-7") ? Optional.of("p-hikari") : Optional.empty());

    @Test
    void shouldMakeADealAndASaleOfADealThatWasWon() {
        Outcome.Told told = crm("deals.json");

        assertThat(told.ignored()).isEqualTo(1);
        assertThat(types(told))
                .containsExactlyInAnyOrder("deal-stage-reached.v1", "deal-stage-reached.v1", "conversion-recorded.v1");
        ObjectNode sale = only(told, "conversion-recorded");
        assertThat(sale.path("id").asString()).isEqualTo("crm~ConversionRecorded~9001~won");
        assertThat(sale.path("source").asString()).isEqualTo("/webhooks/crm");
        assertThat(sale.path("subject").asString()).isEqualTo("p-hikari");
        assertThat(sale.path("time").asString()).isEqualTo("2026-03-31T15:00:00Z");
        assertThat(sale.path("data").toString())
                .as("a field that the CRM leaves out is left out")
                .doesNotContain("campaignId");
        assertThat(sale.at("/data/orderId").asString()).isEqualTo("SO-1007");
        assertThat(sale.at("/data/amount/amount").asString()).isEqualTo("1200000");
        assertThat(sale.at("/data/amount/currency").asString()).isEqualTo("JPY");
        assertThat(told.events().stream()
                        .map(event -> event.at("/data/stage").asString(""))
                        .filter(stage -> !stage.isEmpty()))
                .containsExactly("WON", "PROPOSED");
    }

    @Test
    void shouldMakeLeadsOfContactsAndTheirMergers() {
        Outcome.Told told = crm("contacts.json");

        assertThat(types(told)).containsExactlyInAnyOrder("lead-captured.v1", "lead-qualified.v1", "leads-merged.v1");
        assertThat(only(told, "lead-captured").at("/data/contactId").asString()).isEqualTo("771");
        assertThat(only(told, "lead-captured").path("subject").asString())
                .as("by the referral code")
                .isEqualTo("p-hikari");
        assertThat(only(told, "lead-qualified").at("/data/qualification").asString())
                .isEqualTo("MQL");
        assertThat(only(told, "leads-merged").at("/data/mergedLeadId").asString())
                .isEqualTo("crm-772");
    }

    @Test
    void shouldMakeLeadsSalesAndReachOfGoalsAndReports() {
        String body = fixture("analytics.json");

        Outcome.Told told = told(shipped.take(
                "web-analytics", Map.of("X-Signature", Signatures.base64(SECRET, body))::get, bytes(body)));

        assertThat(told.ignored()).as("a goal that nobody counts").isEqualTo(1);
        assertThat(types(told))
                .containsExactlyInAnyOrder("lead-captured.v1", "conversion-recorded.v1", "reach-reported.v1");
        assertThat(only(told, "conversion-recorded").at("/data/amount/amount").asString())
                .as("told in cents")
                .isEqualTo("1234.50");
        assertThat(only(told, "reach-reported").path("time").asString()).isEqualTo("2026-03-31T00:00:00Z");
        assertThat(only(told, "reach-reported").at("/data/reportId").asString()).isEqualTo("c-1~2026-03-31");
    }

    @Test
    void shouldMakeTheSameEventsWhenADeliveryIsRepeated() {
        assertThat(crm("deals.json").events()).isEqualTo(crm("deals.json").events());
    }

    @Test
    void shouldTakeTheExampleOfTheDocumentation() throws IOException {
        String page = Files.readString(Path.of("../docs/webhooks.md"));
        String secret = quoted(page, "secret='");
        String body = quoted(page, "body='");
        String signature = Pattern.compile("signature is\\s`([0-9a-f]{64})`")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElseThrow();
        var documented = new TakingWebhooks(
                WebhookConfiguration.sources(
                        properties(
                                new ClassPathResource("webhooks.yml"), Map.of("KIZUNA_WEBHOOKS_CRM_SECRETS", secret)),
                        new ActivityForms(),
                        CLOCK),
                _ -> Optional.empty());

        Outcome outcome = documented.take(
                "crm",
                Map.of("X-Request-Timestamp", "1775001600", "X-Signature-256", "sha256=" + signature)::get,
                bytes(body));

        assertThat(told(outcome).events()).hasSize(2);
    }

    private static String quoted(String page, String before) {
        int from = page.indexOf(before) + before.length();
        return page.substring(from, page.indexOf('\'', from));
    }

    @Test
    void shouldBeOffWithoutASecret() {
        var off = new TakingWebhooks(
                WebhookConfiguration.sources(
                        properties(new ClassPathResource("webhooks.yml"), Map.of()), new ActivityForms(), CLOCK),
                _ -> Optional.empty());

        assertThat(off.take("crm", Map.<String, String>of()::get, new byte[0])).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void shouldSayAllThatIsWrongWhenAMappingIsNotValid() {
        String yaml = """
                kizuna.webhooks.sources:
                  Shop:
                    secrets: [short]
                    signature: { header: X-Signature, timestamp-header: X-Time, signed: "{body}" }
                    mappings:
                      - event: DealReached
                        id: { from: "{/id}" }
                        time: { from: "{/at}" }
                        partner: { from: "{/partner}" }
                      - event: DealStageReached
                        each: events
                        id: { from: "{/id}" }
                        time: { from: "{at}" }
                      - event: ConversionRecorded
                        id: { from: "fixed" }
                        time: { from: "{/at}" }
                        fields:
                          dealld: { from: "{/deal}" }
                          amount: { from: "{/amount}" }
                """;
        WebhookProperties properties =
                properties(new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)), Map.of());

        assertThatThrownBy(() -> WebhookConfiguration.sources(properties, new ActivityForms(), CLOCK))
                .hasMessageContaining("Shop: a source's name is part of a path")
                .hasMessageContaining("Shop.secrets: one is shorter than 16 characters")
                .hasMessageNotContaining("[short]")
                .hasMessageContaining("Shop.signature.signed: must contain {timestamp}")
                .hasMessageContaining("Shop.mappings[0].event: \"DealReached\" is none of")
                .hasMessageContaining("Shop.mappings[1].each: \"events\" is no JSON Pointer")
                .hasMessageContaining("Shop.mappings[1].time: \"at\" is no JSON Pointer")
                .hasMessageContaining("Shop.mappings[2].id: needs a place")
                .hasMessageContaining("Shop.mappings[2].partner: give partner or code")
                .hasMessageContaining("Shop.mappings[2].fields.dealld: ConversionRecorded has no such field")
                .hasMessageContaining("Shop.mappings[2].fields.conversionId: ConversionRecorded needs it")
                .hasMessageContaining("Shop.mappings[2].fields.amount.currency: money needs a currency");
    }

    private Outcome.Told crm(String name) {
        String body = fixture(name);
        String timestamp = NOW.toString();
        String signature = "sha256=" + Signatures.hex(SECRET, timestamp + "." + body);
        Map<String, String> headers = Map.of("X-Signature-256", signature, "X-Request-Timestamp", timestamp);
        return told(shipped.take("crm", headers::get, bytes(body)));
    }

    private static Outcome.Told told(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Told.class);
        return (Outcome.Told) outcome;
    }

    private static List<String> types(Outcome.Told told) {
        return told.events().stream()
                .map(event -> event.path("type").asString().replace("dev.kizuna.campaign.", ""))
                .toList();
    }

    private static ObjectNode only(Outcome.Told told, String type) {
        return told.events().stream()
                .filter(event -> event.path("type").asString().contains("." + type + "."))
                .findFirst()
                .orElseThrow();
    }

    static String fixture(String name) {
        try {
            return new ClassPathResource("webhooks/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static WebhookProperties properties(Resource yaml, Map<String, String> variables) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("variables", new HashMap<>(variables)));
        try {
            new YamlPropertySourceLoader()
                    .load("webhooks", yaml)
                    .forEach(source -> environment.getPropertySources().addLast(source));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Binder.get(environment)
                .bind("kizuna.webhooks", Bindable.of(WebhookProperties.class))
                .get();
    }
}
