package dev.kizuna.benchmark.serde;

import dev.kizuna.schemas.catalogue.EventType;
import dev.kizuna.schemas.catalogue.Topic;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.fixture.SampleEvents;
import dev.kizuna.schemas.serde.AvroSerde;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Both sides make a new byte array of each event and a new event of each byte array, as Kafka needs them; both keep
 * writer, reader, encoder and decoder.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@SuppressWarnings("NullAway.Init") // JMH calls the setup first
public class SerdeBenchmark {

    @Param({"InquiryReceived", "LeadCaptured", "ObligationChanged"})
    public String event;

    private final ByteArrayOutputStream bareBytes = new ByteArrayOutputStream();
    private final BinaryEncoder bareEncoder = EncoderFactory.get().binaryEncoder(bareBytes, null);
    private final BinaryDecoder bareDecoder = DecoderFactory.get().binaryDecoder(new byte[0], null);
    private SpecificDatumWriter<SpecificRecord> bareWriter;
    private SpecificDatumReader<SpecificRecord> bareReader;
    private byte[] bareData;

    private Serializer<SpecificRecord> serializer;
    private Deserializer<SpecificRecord> deserializer;
    private byte[] data;

    private String topic;
    private SpecificRecord sample;

    @Setup
    public void prepare() throws IOException {
        Topic home = Topics.all().stream()
                .filter(each -> type(each) != null)
                .findFirst()
                .orElseThrow();
        EventType type = Objects.requireNonNull(type(home));
        topic = home.name();
        sample = SampleEvents.of(type.javaType());

        SpecificData model = SpecificData.getForClass(type.javaType());
        bareWriter = new SpecificDatumWriter<>(type.schema(), model);
        bareReader = new SpecificDatumReader<>(type.schema(), type.schema(), model);
        bareData = bareWrite();

        AvroSerde<SpecificRecord> serde = AvroSerde.inMemory();
        serializer = serde.serializer();
        deserializer = serde.deserializer();
        data = Objects.requireNonNull(serdeWrite());
        if (!sample.equals(bareRead()) || !sample.equals(serdeRead())) {
            throw new IllegalStateException("What was written is not what is read");
        }
    }

    @Benchmark
    public byte[] bareWrite() throws IOException {
        bareBytes.reset();
        bareWriter.write(sample, bareEncoder);
        bareEncoder.flush();
        return bareBytes.toByteArray();
    }

    @Benchmark
    public byte @Nullable [] serdeWrite() {
        return serializer.serialize(topic, sample);
    }

    @Benchmark
    public SpecificRecord bareRead() throws IOException {
        return bareReader.read(null, DecoderFactory.get().binaryDecoder(bareData, bareDecoder));
    }

    @Benchmark
    public @Nullable SpecificRecord serdeRead() {
        return deserializer.deserialize(topic, data);
    }

    private @Nullable EventType type(Topic each) {
        return each.eventTypes().stream()
                .filter(type -> type.name().equals(event))
                .findFirst()
                .orElse(null);
    }
}
