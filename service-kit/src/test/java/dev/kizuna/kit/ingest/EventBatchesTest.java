package dev.kizuna.kit.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kizuna.event.partner.InquiryReceived;
import dev.kizuna.kit.fixture.SettableClock;
import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.problem.Violation;
import dev.kizuna.schemas.catalogue.EventType;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.fixture.SampleEvents;
import dev.kizuna.schemas.serde.AvroSerde;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class EventBatchesTest {

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final List<EventType> TYPES = Stream.of(Topics.PARTNER_ENGAGEMENT, Topics.CAMPAIGN_ACTIVITY)
            .flatMap(topic -> topic.eventTypes().stream())
            .toList();
    private static final String[] ODD_VALUES = {
        "null",
        "true",
        "0",
        "-0",
        "-1",
        "1e2",
        "1E-7",
        "0.10",
        "100.00",
        "0.00001",
        "123456789012345678",
        "1234567890123456789",
        "99999999999999999999",
        "1E999999999",
        "\"\"",
        "\" \"",
        "\"1\"",
        "\"1.5\"",
        "\"+1\"",
        "\"5.\"",
        "\".5\"",
        "\" 5 \"",
        "\"1e3\"",
        "\"JPY\"",
        "\"YEN\"",
        "\"WON\"",
        "\"true\"",
        "\"a/b\"",
        "\"a\\nb\"",
        "\"\\u0000\"",
        "\"\\ud83d\\ude00\"",
        "\"日本\"",
        "\"2026-05-01\"",
        "\"2026-05-01T09:00:00\"",
        "\"2026-05-01T09:00:00Z\"",
        "\"2026-05-01T09:00:00.123456789+09:00\"",
        "\"2026-05-01T09:00:00.1-00:00\"",
        "\"2026-05-01T09:00Z\"",
        "\"2026-05-01t09:00:00z\"",
        "\"2026-05-01T24:00:00Z\"",
        "\"2026-02-29T09:00:00Z\"",
        "\"1969-12-31T23:59:59.999Z\"",
        "\"2200-01-01T00:00:00Z\"",
        "\"2200-01-01T00:00:00.001Z\"",
        "\"2026-05-01T09:00:00+18:00\"",
        "\"2026-05-01T09:00:00+09:00:30\"",
        "\"2026-05-02T12:00:01Z\"",
        "\"٢026-05-01T09:00:00Z\"",
        "\"1.0\"",
        "\"text/xml\"",
        "\"APPLICATION/cloudevents+JSON; x\"",
        "\"/partner-service\"",
        "[]",
        "{}",
        "[1]",
        "{\"amount\":\"1\",\"currency\":\"JPY\"}",
        "{\"amount\":1.25,\"currency\":\"USD\"}",
        "{\"amount\":\"-1\",\"currency\":\"X\"}",
        "{\"amount\":\"1\",\"amount\":\"1\",\"currency\":\"JPY\"}",
        "{\"a\":{\"a\":{\"a\":1}}}"
    };
    private static final String[] NAMES = {
        "id",
        "source",
        "subject",
        "type",
        "time",
        "specversion",
        "datacontenttype",
        "data",
        "data_base64",
        "traceparent",
        "eventId",
        "partnerId",
        "occurredAt",
        "amount",
        "currency",
        "kind",
        "x"
    };

    private final CloudEventReader reader = new CloudEventReader(
            List.of(Topics.PARTNER_ENGAGEMENT, Topics.CAMPAIGN_ACTIVITY),
            List.of(event -> event instanceof InquiryReceived inquiry
                            && inquiry.getChannel().equals("1")
                    ? List.of(new Violation(ErrorCode.INVALID_FIELD, "/data/channel", "no numbers"))
                    : List.of()),
            new SettableClock(NOW));
    private final EventBatches batches = new EventBatches(reader);

    static List<EventType> types() {
        return TYPES;
    }

    static List<EventType> activity() {
        return Topics.CAMPAIGN_ACTIVITY.eventTypes();
    }

    @ParameterizedTest
    @MethodSource("activity")
    void shouldReadTheMostFrequentEventsWithoutATree(EventType type) {
        for (SpecificRecord sample : List.of(SampleEvents.of(type.javaType()), SampleEvents.sparse(type.javaType()))) {
            byte[] event = event(type, sample).toString().getBytes(StandardCharsets.UTF_8);
            try (JsonParser parser = EventsController.JSON.createParser(event)) {
                parser.nextToken();

                assertThat(reader.plain(parser, event)).isNotNull();
            }
        }
    }

    /** What is read from the stream is what is read by way of a tree, whatever is sent. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void shouldReadWhatATreeWouldGiveWhenAnythingIsSent(long seed) {
        var random = new Random(seed);
        int plain = 0;
        for (int i = 0; i < 4_000; i++) {
            byte[] body = body(random);

            Outcome read = outcome(() -> batches.batch(body));

            assertThat(read).as(() -> described(body)).isEqualTo(byTree(body));
            plain += read.readings.size();
        }
        assertThat(plain).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void shouldReadOneEventAsATreeWould(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 4_000; i++) {
            byte[] body = mangled(random, json(random, randomEvent(random)).getBytes(StandardCharsets.UTF_8));

            assertThat(outcome(() -> List.of(batches.one(body))))
                    .as(() -> described(body))
                    .isEqualTo(oneByTree(body));
        }
    }

    @Test
    void shouldSayWhereInTheBodyItIsNoJson() {
        String event = "{\"id\":\"1\",\n\"x\":{\"a\":1,\"a\":2}}";

        assertThatThrownBy(() -> batches.batch(("[{},\n  " + event + "]").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Duplicate property \"a\"")
                .hasMessageEndingWith("(line 3, column 16)");
        assertThatThrownBy(() -> batches.batch("[{},\n{\"a\":}]".getBytes(StandardCharsets.UTF_8)))
                .hasMessageEndingWith("(line 2, column 6)");
        assertThatThrownBy(() -> batches.batch("[] 1".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("Not JSON: it is over, and more follows (line 1, column 4)");
    }

    @Test
    void shouldKeepNothingOfABatchThatIsTooLarge() {
        String tooMany = "[" + "{},".repeat(5_000) + "{}]";

        assertThatThrownBy(() -> batches.batch(tooMany.getBytes(StandardCharsets.UTF_8)))
                .hasMessage("5001 events were sent, at most 5000 are taken at once; none was kept");
        assertThat(batches.batch(tooMany.replace(",{}]", "]").getBytes(StandardCharsets.UTF_8)))
                .hasSize(5_000);
    }

    @Test
    void shouldMakeNoTreeOfAnEventThatIsTooLargeToBeTaken() {
        String large = "[{\"id\":\"1\",\"data\":{\"x\":[" + "[],".repeat(400_000) + "[]]}}]";

        List<Ingestion.Item> items = batches.batch(large.getBytes(StandardCharsets.UTF_8));

        assertThat(items).hasSize(1);
        assertThat(items.getFirst().reading())
                .isInstanceOfSatisfying(
                        EventReading.Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::detail)
                                .containsExactly("an event has at most 1048576 bytes"));
    }

    @Test
    void shouldRefuseWhatIsNestedTooDeeply() {
        byte[] deep = ("[{\"x\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}]").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> batches.batch(deep))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("nesting depth");
    }

    /** What came of a body: the reason why it was refused as a whole, or what was read of each event. */
    private record Outcome(String problem, List<String> readings) {}

    private interface Reading {
        List<Ingestion.Item> items();
    }

    private static Outcome outcome(Reading reading) {
        try {
            return new Outcome(
                    "",
                    reading.items().stream().map(EventBatchesTest::described).toList());
        } catch (ProblemException e) {
            return new Outcome(withoutReason(String.valueOf(e.getMessage())), List.of());
        }
    }

    /** As the controller did before it read from the stream. */
    private Outcome byTree(byte[] body) {
        JsonNode batch;
        try {
            batch = EventsController.JSON.readTree(body);
        } catch (JacksonException | NumberFormatException _) {
            return new Outcome("Not JSON", List.of());
        }
        return batch.isArray()
                ? outcome(() -> {
                    List<Ingestion.Item> items = new ArrayList<>();
                    batch.values().forEach(event -> items.add(item(items.size(), event)));
                    return items;
                })
                : new Outcome("A batch is a JSON array of events", List.of());
    }

    private Outcome oneByTree(byte[] body) {
        try {
            JsonNode event = EventsController.JSON.readTree(body);
            return event.isObject()
                    ? outcome(() -> List.of(item(0, event)))
                    : new Outcome(
                            "An event is a JSON object; a batch goes as application/cloudevents-batch+json", List.of());
        } catch (JacksonException | NumberFormatException _) {
            return new Outcome("Not JSON", List.of());
        }
    }

    private Ingestion.Item item(int index, JsonNode event) {
        JsonNode id = event.get("id");
        return new Ingestion.Item(index, null, id != null && id.isString() ? id.asString() : null, reader.read(event));
    }

    private static String withoutReason(String message) {
        return message.startsWith("Not JSON") ? "Not JSON" : message;
    }

    private static String described(Ingestion.Item item) {
        return item.index() + " " + item.id() + " "
                + switch (item.reading()) {
                    case EventReading.Refused(List<Violation> violations) -> violations.toString();
                    case EventReading.Accepted(SpecificRecord event, String source) ->
                        source + " "
                                + HexFormat.of()
                                        .formatHex(AvroSerde.<SpecificRecord>inMemory()
                                                .serializer()
                                                .serialize("any", event));
                };
    }

    private static String described(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    private static byte[] body(Random random) {
        String events = Stream.generate(() -> json(random, randomEvent(random)))
                .limit(1 + random.nextInt(3))
                .collect(Collectors.joining(random.nextInt(10) == 0 ? " \n, " : ","));
        return mangled(random, ("[" + events + "]").getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode randomEvent(Random random) {
        EventType type = TYPES.get(random.nextInt(TYPES.size()));
        ObjectNode event = event(
                type, random.nextBoolean() ? SampleEvents.of(type.javaType()) : SampleEvents.sparse(type.javaType()));
        for (int changes = random.nextInt(3); changes > 0; changes--) {
            ObjectNode changed = random.nextBoolean() ? event : (ObjectNode) event.get("data");
            change(random, changed == null ? event : changed);
        }
        return event;
    }

    private static void change(Random random, ObjectNode object) {
        List<String> own = new ArrayList<>(object.propertyNames());
        String name = random.nextInt(4) == 0 || own.isEmpty()
                ? NAMES[random.nextInt(NAMES.length)]
                : own.get(random.nextInt(own.size()));
        if (name.equals("data")) {
            return;
        }
        if (random.nextInt(4) == 0) {
            object.remove(name);
        } else {
            object.putRawValue(name, new tools.jackson.databind.util.RawValue(odd(random)));
        }
    }

    private static String odd(Random random) {
        return ODD_VALUES[random.nextInt(ODD_VALUES.length)];
    }

    /** As text, with its members in an order of chance, and now and then one twice. */
    private static String json(Random random, ObjectNode object) {
        List<String> members = new ArrayList<>();
        object.properties()
                .forEach(member -> members.add("\"" + member.getKey() + "\":"
                        + (member.getValue() instanceof ObjectNode nested
                                ? json(random, nested)
                                : member.getValue().toString())));
        if (random.nextInt(3) == 0) {
            Collections.shuffle(members, random);
        }
        if (random.nextInt(40) == 0 && !members.isEmpty()) {
            members.add(members.get(random.nextInt(members.size())));
        }
        if (random.nextInt(40) == 0) {
            members.add("\"" + NAMES[random.nextInt(NAMES.length)] + "\":" + odd(random));
        }
        return "{" + String.join(",", members) + "}";
    }

    private static byte[] mangled(Random random, byte[] body) {
        int at = random.nextInt(body.length);
        return switch (random.nextInt(16)) {
            case 0 -> Arrays.copyOf(body, at);
            case 1 -> {
                byte[] flipped = body.clone();
                flipped[at] = (byte) random.nextInt(256);
                yield flipped;
            }
            case 2 -> inserted(body, at, odd(random).getBytes(StandardCharsets.UTF_8));
            case 3 -> inserted(body, body.length, " 1".getBytes(StandardCharsets.UTF_8));
            case 4 -> inserted(body, 0, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
            case 5 -> new String(body, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16BE);
            case 6 -> new String(body, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
            case 7 -> new String(body, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16LE);
            case 8 -> inserted(body, 1, "1,\"a\",[],null,".getBytes(StandardCharsets.UTF_8));
            default -> body;
        };
    }

    private static byte[] inserted(byte[] body, int at, byte[] more) {
        var all = new ByteArrayOutputStream();
        all.write(body, 0, at);
        all.writeBytes(more);
        all.write(body, at, body.length - at);
        return all.toByteArray();
    }

    private static ObjectNode event(EventType type, SpecificRecord sample) {
        ObjectNode data = JsonToAvroTest.plain(sample);
        data.remove(List.of("eventId", "occurredAt", "partnerId"));
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("specversion", "1.0")
                .put("id", "e-1")
                .put("source", "https://crm.example")
                .put("type", type.ceType())
                .put("subject", "p-1")
                .put("time", "2026-05-01T09:00:00+09:00");
        event.set("data", data);
        return event;
    }
}
