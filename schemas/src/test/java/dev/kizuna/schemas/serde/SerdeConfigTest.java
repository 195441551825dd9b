package dev.kizuna.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kizuna.event.Money;
import dev.kizuna.schemas.serde.SerdeConfig.SubjectNames;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SerdeConfigTest {

    private static final String CONFLUENT = "io.confluent.kafka.serializers.subject.";

    @Test
    void shouldHaveSensibleDefaultsWhenOnlyTheAddressIsGiven() {
        SerdeConfig config = config(Map.of());

        assertThat(config.urls()).containsExactly("http://registry:8081");
        assertThat(config.autoRegister()).isTrue();
        assertThat(config.specificReader()).isTrue();
        assertThat(config.subjectNames()).isEqualTo(SubjectNames.TOPIC_RECORD);
        assertThat(config.patience()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.userInfo()).isNull();
    }

    @Test
    void shouldTakeEveryInstanceOfTheRegistryWhenSeveralAreNamed() {
        assertThat(config(Map.of("schema.registry.url", "http://a/ , http://b")).urls())
                .containsExactly("http://a", "http://b");
        assertThat(config(Map.of("schema.registry.url", List.of("http://a", "http://b")))
                        .urls())
                .containsExactly("http://a", "http://b");
    }

    @ParameterizedTest
    @CsvSource({
        "TopicNameStrategy, partner.directory-value",
        "RecordNameStrategy, dev.kizuna.event.Money",
        "TopicRecordNameStrategy, partner.directory-dev.kizuna.event.Money"
    })
    void shouldNameSubjectsAsConfluentDoesWhenGivenItsStrategies(String strategy, String subject) {
        for (String name : List.of(strategy, CONFLUENT + strategy)) {
            SerdeConfig config = config(Map.of("value.subject.name.strategy", name));

            assertThat(config.subjectNames().subject("partner.directory", Money.getClassSchema()))
                    .isEqualTo(subject);
        }
    }

    @Test
    void shouldTakeTheStrategysClassWhenGivenInsteadOfItsName() {
        assertThat(config(Map.of("value.subject.name.strategy", RecordNameStrategy.class))
                        .subjectNames())
                .isEqualTo(SubjectNames.RECORD);
    }

    @Test
    void shouldLeaveOthersAloneWhenPropertiesAreNotItsOwn() {
        assertThat(config(Map.of("bootstrap.servers", "x", "listeners", 7)).autoRegister())
                .isTrue();
    }

    @Test
    void shouldTakeTypedAndTextValuesWhenRead() {
        assertThat(config(Map.of("auto.register.schemas", "false")).autoRegister())
                .isFalse();
        assertThat(config(Map.of("auto.register.schemas", false)).autoRegister())
                .isFalse();
        assertThat(config(Map.of("specific.avro.reader", "false")).specificReader())
                .isFalse();
        assertThat(config(Map.of("schema.registry.patience.ms", "0")).patience())
                .isZero();
    }

    @Test
    void shouldKeepTheSecretToItselfWhenPrinted() {
        assertThat(config(Map.of("basic.auth.user.info", "kizuna:s3cret")).toString())
                .doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "schema.registry.url=",
                "schema.registry.url= , ",
                "auto.register.schemas=perhaps",
                "value.subject.name.strategy=com.example.MyStrategy",
                "schema.registry.patience.ms=soon",
                "schema.registry.patience.ms=-1"
            })
    void shouldNameTheSettingWhenItMakesNoSense(String setting) {
        String[] parts = setting.split("=", 2);

        assertThatThrownBy(() -> config(Map.of(parts[0], parts[1])))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(parts[0]);
    }

    @Test
    void shouldNameTheSettingWhenTheAddressIsMissing() {
        assertThatThrownBy(() -> SerdeConfig.of(Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("schema.registry.url");
    }

    private static SerdeConfig config(Map<String, ?> properties) {
        var all = new HashMap<String, Object>(Map.of("schema.registry.url", "http://registry:8081"));
        all.putAll(properties);
        return SerdeConfig.of(all);
    }
}

/** Named as Confluent's, which is not here. */
final class RecordNameStrategy {

    private RecordNameStrategy() {}
}
