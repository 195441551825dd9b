package dev.kizuna.schemas.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kizuna.schemas.catalogue.EventType;
import dev.kizuna.schemas.catalogue.Topic;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.record.CloudEventHeaders;
import dev.kizuna.schemas.serde.PlainSchemas;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** The event catalogue for machines: AsyncAPI 3.0. */
final class AsyncApiDocument {

    private static final String BINDING_VERSION = "0.5.0";
    private static final ObjectMapper JSON = new ObjectMapper();

    private AsyncApiDocument() {}

    static String yaml() {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setSplitLines(false);
        return new Yaml(options).dump(document());
    }

    private static Map<String, Object> document() {
        return map(
                "asyncapi", "3.0.0",
                "info",
                        map(
                                "title", "Kizuna",
                                "version", "1.0.0",
                                "description",
                                        "The events of a partner business. Generated from the schemas and the topic catalogue; docs/schemas.md says how to change them.",
                                "license", map("name", "Apache-2.0")),
                "defaultContentType", "application/avro",
                "servers",
                        map(
                                "local",
                                map(
                                        "host", "127.0.0.1:9092",
                                        "protocol", "kafka",
                                        "description", "The broker and the registry of the local stack.",
                                        "bindings",
                                                kafka(map(
                                                        "schemaRegistryUrl", "http://127.0.0.1:8085/apis/ccompat/v7",
                                                        "schemaRegistryVendor", "confluent")))),
                "channels", channels(),
                "operations", operations(),
                "components", map("messages", messages(), "schemas", map("CloudEventsHeaders", cloudEventsHeaders())));
    }

    private static Map<String, Object> channels() {
        var channels = new LinkedHashMap<String, Object>();
        for (Topic topic : Topics.all()) {
            var messages = new LinkedHashMap<String, Object>();
            topic.eventTypes().forEach(type -> messages.put(type.name(), ref("components", "messages", type.name())));
            channels.put(
                    topic.name(),
                    map(
                            "address", topic.name(),
                            "description",
                                    "Key: %s. Kept: %s. Written by %s%s."
                                            .formatted(
                                                    topic.key(),
                                                    Keepings.of(topic),
                                                    topic.owner(),
                                                    topic.openToOthers() ? " and internal systems" : ""),
                            "messages", messages,
                            "bindings",
                                    kafka(map(
                                            "topic",
                                            topic.name(),
                                            "partitions",
                                            Topics.DEFAULT_PARTITIONS,
                                            "replicas",
                                            1,
                                            "topicConfiguration",
                                            configuration(topic)))));
        }
        channels.put(
                "dead-letters",
                map(
                        "address",
                        "{topic}-dlt",
                        "description",
                        "What a consumer of a topic could not process: key, value and headers as they came, and why.",
                        "parameters",
                        map(
                                "topic",
                                map(
                                        "description",
                                        "The topic it came from.",
                                        "enum",
                                        Topics.all().stream().map(Topic::name).toList())),
                        "messages",
                        map("DeadLetter", ref("components", "messages", "DeadLetter"))));
        return channels;
    }

    private static Map<String, Object> operations() {
        var operations = new LinkedHashMap<String, Object>();
        for (Topic topic : Topics.all()) {
            operations.put(
                    topic.owner() + ".sends." + topic.name(),
                    operation("send", topic, topic.owner() + " writes " + topic.name() + "."));
            if (topic.openToOthers()) {
                operations.put(
                        topic.owner() + ".receives." + topic.name(),
                        operation(
                                "receive",
                                topic,
                                topic.owner() + " applies to its own documents what other systems wrote."));
            }
        }
        return operations;
    }

    private static Map<String, Object> operation(String action, Topic topic, String summary) {
        return map(
                "action", action,
                "channel", ref("channels", topic.name()),
                "summary", summary,
                "tags", List.of(map("name", topic.owner())),
                "messages",
                        topic.eventTypes().stream()
                                .map(type -> ref("channels", topic.name(), "messages", type.name()))
                                .toList());
    }

    private static Map<String, Object> messages() {
        var messages = new LinkedHashMap<String, Object>();
        for (Topic topic : Topics.all()) {
            for (EventType type : topic.eventTypes()) {
                messages.put(type.name(), message(topic, type));
            }
        }
        messages.put(
                "DeadLetter",
                map(
                        "title", "DeadLetter",
                        "summary", "A record that could not be processed.",
                        "contentType", "application/octet-stream",
                        "headers",
                                texts(map(
                                        "dlt-cause", "Class of the failure.",
                                        "dlt-detail", "What was wrong, in words.",
                                        "dlt-topic", "The topic it came from.",
                                        "dlt-partition", "Its partition there.",
                                        "dlt-offset", "Its offset there.",
                                        "dlt-timestamp", "Kafka's timestamp of the record, in milliseconds since 1970.",
                                        "dlt-consumer", "Who could not process it.")),
                        "payload", map("type", "string", "format", "binary")));
        return messages;
    }

    private static Map<String, Object> message(Topic topic, EventType type) {
        return map(
                "name", type.ceType(),
                "title", type.name(),
                "summary", type.schema().getDoc(),
                "contentType", "application/avro",
                "headers",
                        map(
                                "allOf",
                                List.of(
                                        ref("components", "schemas", "CloudEventsHeaders"),
                                        map(
                                                "type",
                                                "object",
                                                "properties",
                                                map(CloudEventHeaders.TYPE, map("const", type.ceType()))))),
                "payload", map("schemaFormat", "application/vnd.apache.avro;version=1.9.0", "schema", payload(type)),
                "bindings",
                        kafka(map(
                                "key", map("type", "string", "description", topic.key()),
                                "schemaIdLocation", "payload",
                                "schemaIdPayloadEncoding", "confluent",
                                "schemaLookupStrategy", "TopicRecordNameStrategy")));
    }

    private static Map<String, Object> cloudEventsHeaders() {
        Map<String, Object> headers = texts(map(
                CloudEventHeaders.SPEC_VERSION, "Always 1.0.",
                CloudEventHeaders.ID, "The event's eventId.",
                CloudEventHeaders.TYPE, "Context, event and version.",
                CloudEventHeaders.SOURCE, "Who reported it.",
                CloudEventHeaders.SUBJECT, "The event's partnerId.",
                CloudEventHeaders.TIME, "The event's occurredAt, ISO 8601 in UTC.",
                CloudEventHeaders.CONTENT_TYPE, "Always application/avro."));
        headers.put(
                "required",
                List.of(
                        CloudEventHeaders.SPEC_VERSION,
                        CloudEventHeaders.ID,
                        CloudEventHeaders.TYPE,
                        CloudEventHeaders.SOURCE));
        return headers;
    }

    private static Object payload(EventType type) {
        try {
            return JSON.readValue(PlainSchemas.text(type.schema()), Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> configuration(Topic topic) {
        var configuration = new TreeMap<String, Object>();
        topic.configuration()
                .forEach((name, value) ->
                        configuration.put(name, name.equals("cleanup.policy") ? List.of(value) : Long.valueOf(value)));
        return configuration;
    }

    private static Map<String, Object> kafka(Map<String, Object> binding) {
        binding.put("bindingVersion", BINDING_VERSION);
        return map("kafka", binding);
    }

    private static Map<String, Object> texts(Map<String, Object> descriptions) {
        var properties = new LinkedHashMap<String, Object>();
        descriptions.forEach(
                (name, description) -> properties.put(name, map("type", "string", "description", description)));
        return map("type", "object", "properties", properties);
    }

    private static Map<String, Object> ref(String... path) {
        return map("$ref", "#/" + String.join("/", path));
    }

    private static Map<String, Object> map(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
