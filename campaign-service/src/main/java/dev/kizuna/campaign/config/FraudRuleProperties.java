package dev.kizuna.campaign.config;

import dev.kizuna.campaign.commission.domain.FraudRule;
import dev.kizuna.campaign.commission.domain.FraudRules;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The rules against fraud, as they stand in commission-rules.yml.
 *
 * @param version to be raised whenever a rule changes
 */
@ConfigurationProperties(prefix = "kizuna.commission-rules", ignoreUnknownFields = false)
record FraudRuleProperties(int version, List<Item> rules) {

    /** How a rule judges. */
    enum Kind {
        /** More than {@code most} sales of the {@code same} within a time. */
        TOO_MANY,
        /** Refunds of more than the {@code share} of {@code at-least} sales within a time. */
        TOO_MANY_REFUNDS,
        /** A sale earlier than {@code after} its lead. */
        TOO_SOON
    }

    /** One rule; which fields it has depends on its kind. */
    record Item(
            String code,
            Kind kind,
            FraudRule.@Nullable Same same,
            @Nullable Integer most,
            @Nullable BigDecimal share,
            @Nullable Integer atLeast,
            @Nullable Duration within,
            @Nullable Duration after) {

        FraudRule rule() {
            return switch (kind) {
                case TOO_MANY ->
                    new FraudRule.TooMany(code, given("same", same), given("most", most), given("within", within));
                case TOO_MANY_REFUNDS ->
                    new FraudRule.TooManyRefunds(
                            code, given("share", share), given("at-least", atLeast), given("within", within));
                case TOO_SOON -> new FraudRule.TooSoon(code, given("after", after));
            };
        }

        private <T> T given(String field, @Nullable T value) {
            if (value == null) {
                throw new IllegalArgumentException(
                        "Rule \"" + code + "\": a rule of the kind " + kind + " needs " + field);
            }
            return value;
        }
    }

    FraudRules validated() {
        return new FraudRules(version, rules.stream().map(Item::rule).toList());
    }
}
