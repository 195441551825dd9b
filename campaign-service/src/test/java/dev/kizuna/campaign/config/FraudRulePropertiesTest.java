package dev.kizuna.campaign.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kizuna.campaign.commission.domain.FraudRule;
import dev.kizuna.campaign.commission.domain.FraudRules;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class FraudRulePropertiesTest {

    @Test
    void shouldReadARuleAsItStandsInTheFile() {
        assertThat(read("code=many-sales kind=too-many same=partner most=300 within=1h"))
                .isEqualTo(new FraudRules(
                        7,
                        List.of(new FraudRule.TooMany(
                                "many-sales", FraudRule.Same.PARTNER, 300, Duration.ofHours(1)))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            code=a-rule kind=too-many same=partner within=1h                 | needs most
            code=a-rule kind=too-many same=partner most=0 within=1h          | most is at least 1
            code=a-rule kind=too-many same=partner most=5 within=0s          | within is above zero
            code=A_RULE kind=too-soon after=5s                               | kebab case
            code=a-rule kind=too-soon                                        | needs after
            code=a-rule kind=too-many-refunds share=1.5 at-least=5 within=9d | share from 0
            code=a-rule kind=too-many-refunds share=0.5 at-least=1 within=9d | at-least is at least 2
            """)
    void shouldNotStartWithARuleThatCannotBe(String rule, String why) {
        assertThatThrownBy(() -> read(rule))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    private static FraudRules read(String rule) {
        Map<String, String> properties = new HashMap<>(Map.of("kizuna.commission-rules.version", "7"));
        for (String field : rule.split(" ")) {
            int equals = field.indexOf('=');
            properties.put(
                    "kizuna.commission-rules.rules[0]." + field.substring(0, equals), field.substring(equals + 1));
        }
        return new Binder(new MapConfigurationPropertySource(properties))
                .bind("kizuna.commission-rules", FraudRuleProperties.class)
                .get()
                .validated();
    }
}
