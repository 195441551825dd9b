package dev.kizuna.kit.kafka;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the schema registry is.
 *
 * @param url base of its Confluent API
 * @param autoRegister whether new schemas are registered by whoever writes them first
 * @param userInfo {@code user:password} for basic authentication, if it wants that
 */
@ConfigurationProperties("kizuna.schema-registry")
public record SchemaRegistryProperties(
        @DefaultValue("http://127.0.0.1:8085/apis/ccompat/v7")
        String url,

        @DefaultValue("true") boolean autoRegister,
        @Nullable String userInfo) {

    /** The same settings under the names by which serdes know them. */
    public Map<String, Object> serdeProperties() {
        var properties = new HashMap<String, Object>();
        properties.put("schema.registry.url", url);
        properties.put("auto.register.schemas", autoRegister);
        if (userInfo != null) {
            properties.put("basic.auth.credentials.source", "USER_INFO");
            properties.put("basic.auth.user.info", userInfo);
        }
        return properties;
    }
}
