package dev.kizuna.notification.policy.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.notification.obligation.topology.ObligationTopology;
import dev.kizuna.notification.policy.domain.DueRule;
import dev.kizuna.notification.policy.domain.Policies;
import dev.kizuna.notification.policy.domain.Warning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/** Policies as the service finds them in its configuration. */
class PolicyConfigurationTest {

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withBean(EventVocabulary.class, () -> new EventVocabulary(ObligationTopology.READS))
            .withUserConfiguration(PolicyConfiguration.class);

    @Test
    void shouldLetAPropertyChangeOneValueOfAPolicyAndKeepTheRest() {
        service.withPropertyValues("kizuna.promises.policies.response-24h.due.elapsed=12h")
                .run(context -> {
                    var policy =
                            context.getBean(Policies.class).find("response-24h").orElseThrow();
                    assertThat(policy.due()).isEqualTo(new DueRule.Elapsed(Duration.ofHours(12)));
                    assertThat(policy.metBy()).hasSize(1);
                });
    }

    @Test
    void shouldReadAnotherFileWhenToldTo(@TempDir Path folder) throws IOException {
        Path own = Files.writeString(folder.resolve("own.yml"), """
                kizuna:
                  promises:
                    policies:
                      call-back:
                        version: 3
                        opened-by:
                          - { event: InquiryReceived, subject: "{inquiryId}", when: { channel: phone } }
                        met-by:
                          - { event: InquiryAnswered, subject: "{inquiryId}" }
                        due: { business-time: 2h }
                """);

        service.withPropertyValues("kizuna.policies-file=file:" + own)
                .run(context ->
                        assertThat(context.getBean(Policies.class).ids()).containsExactly("call-back"));
    }

    @Test
    void shouldSayInTheFailureReportWhatIsWrongInWhichLineOfWhichFile(@TempDir Path folder) throws IOException {
        Path own = Files.writeString(folder.resolve("own.yml"), """
                kizuna:
                  promises:
                    policies:
                      call-back:
                        version: 3
                        opened-by:
                          - { event: InquiryReceived, subject: "{inquiryId}" }
                        met-by:
                          - { event: InquiryAnswered, subject: "{inquiryNumber}" }
                        due: { business-time: 2h }
                """);

        service.withPropertyValues(
                        "kizuna.policies-file=file:" + own, "kizuna.promises.policies.call-back.ladder=nowhere")
                .run(context -> {
                    var analysis = Objects.requireNonNull(new InvalidPolicyFailureAnalyzer()
                            .analyze(Objects.requireNonNull(context.getStartupFailure())));
                    assertThat(analysis.getDescription())
                            .contains("URL [file:" + own + "] - 9:")
                            .contains("policy call-back met-by: InquiryAnswered has no field inquiryNumber")
                            .contains("\"kizuna.promises.policies.call-back.ladder\" from property source \"test\"")
                            .contains("there is no ladder nowhere");
                    assertThat(analysis.getAction()).contains("docs/policies.md");
                });
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(FailureAnalyzer.class, FailureHandler.handleMessage((_, _) -> {})))
                .hasAtLeastOneElementOfType(InvalidPolicyFailureAnalyzer.class);
    }

    @Test
    void shouldLetTheEnvironmentChangeAPolicyThoughItKnowsNoDashes() {
        service.withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource(
                                "systemEnvironment-test-systemEnvironment",
                                Map.of("KIZUNA_PROMISES_POLICIES_RESPONSE24H_DUE_ELAPSED", "6h"))))
                .run(context -> {
                    var policies = context.getBean(Policies.class);
                    assertThat(policies.ids()).contains("response-24h").doesNotContain("response24h", "RESPONSE24H");
                    assertThat(policies.find("response-24h").orElseThrow().due())
                            .isEqualTo(new DueRule.Elapsed(Duration.ofHours(6)));
                });
    }

    @Test
    void shouldReplaceAListAsAWhole() {
        service.withPropertyValues("kizuna.promises.policies.response-24h.warnings[0].before=1h")
                .run(context -> assertThat(context.getBean(Policies.class)
                                .find("response-24h")
                                .orElseThrow()
                                .warnings())
                        .containsExactly(new Warning.Before(Duration.ofHours(1))));
    }

    @Test
    void shouldNotStartWithAPolicyThatCannotWork() {
        service.withPropertyValues("kizuna.promises.policies.response-24h.due.business-days=1")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("policy response-24h: due needs exactly one of"));
    }

    @Test
    void shouldNotStartWithAWordItDoesNotKnow() {
        service.withPropertyValues("kizuna.promises.policies.response-24h.escalate=always")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("kizuna.promises.policies.response-24h.escalate"));
    }
}
