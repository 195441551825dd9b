import dev.kizuna.event.partner.InquiryReceived;
import dev.kizuna.schemas.record.CloudEventHeaders;
import dev.kizuna.schemas.serde.AvroSerializer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Tells that a partner asked something. Arguments: the partner, brokers, the schema registry. */
class SendInquiry {

    public static void main(String[] arguments) throws Exception {
        String partnerId = arguments[0];
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", arguments.length > 1 ? arguments[1] : "127.0.0.1:9092",
                "schema.registry.url", arguments.length > 2 ? arguments[2] : "http://127.0.0.1:8085/apis/ccompat/v7",
                "key.serializer", StringSerializer.class,
                "value.serializer", AvroSerializer.class,
                "enable.idempotence", true);
        var inquiry = InquiryReceived.newBuilder()
                .setEventId("helpdesk-" + UUID.randomUUID()) // the same id again changes nothing
                .setOccurredAt(Instant.now().truncatedTo(ChronoUnit.MILLIS))
                .setPartnerId(partnerId)
                .setInquiryId("inq-" + UUID.randomUUID())
                .setChannel("email")
                .build();
        var record = new ProducerRecord<String, SpecificRecord>("partner.engagement", partnerId, inquiry);
        CloudEventHeaders.write(record.headers(), inquiry, "/helpdesk");
        try (var producer = new KafkaProducer<String, SpecificRecord>(settings)) {
            producer.send(record).get(); // returns when Kafka has it
        }
        System.out.println(inquiry.getInquiryId());
    }
}
