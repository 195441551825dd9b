package dev.kizuna.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kizuna.kit.sample.SampleApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StartGuardTest {

    @Test
    void shouldNotStartWithoutAnIssuerWhenTheProfileIsNotLocal(CapturedOutput output) {
        assertThatThrownBy(() -> SampleApplication.start("kizuna.topics.create=false"))
                .isInstanceOf(InsecureSettingsException.class);

        assertThat(output.getAll())
                .contains("APPLICATION FAILED TO START", "There is no issuer of tokens")
                .contains("Set spring.security.oauth2.resourceserver.jwt.issuer-uri")
                .doesNotContain("\tat ");
    }

    @Test
    void shouldNotStartWhenTheProfileIsLocalAndTheAddressIsNotLoopback(CapturedOutput output) {
        for (String address : new String[] {"0.0.0.0", "192.0.2.1", ""}) {
            assertThatThrownBy(() -> SampleApplication.start(
                            "spring.profiles.active=local", "kizuna.topics.create=false", "server.address=" + address))
                    .isInstanceOf(InsecureSettingsException.class);
        }

        assertThat(output.getAll())
                .contains("The profile local has no login, but server.address is 0.0.0.0.")
                .contains("server.address is not set, which means every address")
                .doesNotContain("\tat ");
    }

    @Test
    void shouldNotStartWhenManagementWouldListenEverywhere() {
        assertThatThrownBy(() -> SampleApplication.start(
                        "spring.profiles.active=local", "kizuna.topics.create=false", "management.server.port=0"))
                .isInstanceOf(InsecureSettingsException.class)
                .hasMessageContaining("management.server.address");
    }
}
