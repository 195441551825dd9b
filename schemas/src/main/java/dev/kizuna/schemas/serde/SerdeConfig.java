package dev.kizuna.schemas.serde;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** Settings of the serde, read from Confluent's property names; any one it does not know is left to others. */
record SerdeConfig(
        List<String> urls,
        boolean autoRegister,
        SubjectNames subjectNames,
        boolean specificReader,
        Duration patience,
        @Nullable String userInfo) {

    static final String URL = "schema.registry.url";
    static final String AUTO_REGISTER = "auto.register.schemas";
    static final String SUBJECT_NAMES = "value.subject.name.strategy";
    static final String SPECIFIC_READER = "specific.avro.reader";
    static final String USER_INFO = "basic.auth.user.info";
    /** How long an unreachable registry is waited for, in milliseconds; ours alone. */
    static final String PATIENCE = "schema.registry.patience.ms";

    static SerdeConfig of(Map<String, ?> properties) {
        Object urls = properties.get(URL);
        if (urls == null || urls.toString().isBlank()) {
            throw new ConfigException(URL, urls, "must name at least one registry");
        }
        return new SerdeConfig(
                Arrays.stream(urls.toString().split(",")).map(String::strip).toList(),
                flag(properties, AUTO_REGISTER, true),
                SubjectNames.of(text(properties, SUBJECT_NAMES)),
                flag(properties, SPECIFIC_READER, true),
                Duration.ofMillis(Long.parseLong(textOr(properties, PATIENCE, "60000"))),
                text(properties, USER_INFO));
    }

    private static boolean flag(Map<String, ?> properties, String name, boolean otherwise) {
        String value = text(properties, name);
        return value == null ? otherwise : Boolean.parseBoolean(value);
    }

    private static String textOr(Map<String, ?> properties, String name, String otherwise) {
        String value = text(properties, name);
        return value == null ? otherwise : value;
    }

    private static @Nullable String text(Map<String, ?> properties, String name) {
        Object value = properties.get(name);
        return switch (value) {
            case null -> null;
            case Class<?> type -> type.getName();
            default -> value.toString();
        };
    }

    /** How the subject of a value's schema is called. */
    enum SubjectNames {
        TOPIC,
        RECORD,
        TOPIC_RECORD;

        static SubjectNames of(@Nullable String strategy) {
            if (strategy == null) {
                return TOPIC_RECORD;
            }
            return switch (strategy.substring(strategy.lastIndexOf('.') + 1)) {
                case "TopicNameStrategy" -> TOPIC;
                case "RecordNameStrategy" -> RECORD;
                case "TopicRecordNameStrategy" -> TOPIC_RECORD;
                default -> throw new ConfigException(SUBJECT_NAMES, strategy, "is none of Confluent's strategies");
            };
        }

        String subject(String topic, Schema schema) {
            return switch (this) {
                case TOPIC -> topic + "-value";
                case RECORD -> schema.getFullName();
                case TOPIC_RECORD -> topic + "-" + schema.getFullName();
            };
        }
    }
}
