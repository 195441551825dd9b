package dev.kizuna.notification.policy.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.notification.obligation.topology.ObligationTopology;
import dev.kizuna.notification.policy.domain.DueRule;
import dev.kizuna.notification.policy.domain.Policies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

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
