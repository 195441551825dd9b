package dev.kizuna.schemas.serde;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;
import org.jspecify.annotations.Nullable;

/** Settings of the serde, read from Confluent's property names; any one it does not know is left to others. */
record SerdeConfig(
        List<String> urls,
        boolean autoRegister,
        SubjectNames subjectNames,
        boolean specificReader,
        Duration patience,
        @Nullable Password userInfo) {

    static final String URL = "schema.registry.url";
    static final String AUTO_REGISTER = "auto.register.schemas";
    static final String SUBJECT_NAMES = "value.subject.name.strategy";
    static final String SPECIFIC_READER = "specific.avro.reader";
    static final String USER_INFO = "basic.auth.user.info";
    static final String PATIENCE = "schema.registry.patience.ms";

    private static final ConfigDef DEFINITION = new ConfigDef()
            .define(URL, Type.LIST, Importance.HIGH, "Base addresses of the registry's instances.")
            .define(AUTO_REGISTER, Type.BOOLEAN, true, Importance.MEDIUM, "Whether an unknown schema is registered.")
            .define(
                    SUBJECT_NAMES,
                    Type.STRING,
                    "TopicRecordNameStrategy",
                    Importance.MEDIUM,
                    "One of Confluent's strategies, by class or by name.")
            .define(SPECIFIC_READER, Type.BOOLEAN, true, Importance.MEDIUM, "False: generic records are read.")
            .define(USER_INFO, Type.PASSWORD, null, Importance.MEDIUM, "user:password for basic authentication.")
            .define(
                    PATIENCE,
                    Type.LONG,
                    60_000,
                    ConfigDef.Range.atLeast(0),
                    Importance.LOW,
                    "How long a registry that is away is waited for, in milliseconds. Ours alone.");

    static SerdeConfig of(Map<String, ?> properties) {
        var named = new HashMap<String, Object>(properties);
        named.computeIfPresent(SUBJECT_NAMES, (_, value) -> value instanceof Class<?> type ? type.getName() : value);
        var config = new AbstractConfig(DEFINITION, named, false);
        List<String> urls = config.getList(URL).stream()
                .map(url -> url.endsWith("/") ? url.substring(0, url.length() - 1) : url)
                .filter(url -> !url.isBlank())
                .toList();
        if (urls.isEmpty()) {
            throw new ConfigException(URL, properties.get(URL), "must name at least one registry");
        }
        return new SerdeConfig(
                urls,
                config.getBoolean(AUTO_REGISTER),
                SubjectNames.of(config.getString(SUBJECT_NAMES)),
                config.getBoolean(SPECIFIC_READER),
                Duration.ofMillis(config.getLong(PATIENCE)),
                config.getPassword(USER_INFO));
    }

    /** How the subject of a value's schema is called. */
    enum SubjectNames {
        TOPIC,
        RECORD,
        TOPIC_RECORD;

        static SubjectNames of(String strategy) {
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
