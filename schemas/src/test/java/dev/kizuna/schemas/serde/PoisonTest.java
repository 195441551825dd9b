package dev.kizuna.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.kizuna.event.campaign.PayoutPaid;
import dev.kizuna.event.kpi.ScorecardUpdated;
import dev.kizuna.event.notification.NotificationRequested;
import dev.kizuna.event.partner.InquiryReceived;
import dev.kizuna.event.partner.KeyPersonNominated;
import dev.kizuna.event.partner.RampPlanAgreed;
import dev.kizuna.schemas.fixture.SampleEvents;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes are: an event, or a SerializationException that says what is wrong. Never a crash, never a large allocation. */
class PoisonTest {

    private static final long A_MEGABYTE = 1 << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
    private final AvroSerializer<IndexedRecord> serializer = new AvroSerializer<>(registry);
    private final AvroDeserializer<SpecificRecord> deserializer = new AvroDeserializer<>(registry, true);

    static Stream<SpecificRecord> events() {
        return SampleEvents.all().stream();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "00000000", "7b22656e", "0100000001", "ff00000001"})
    void shouldSayItIsNotTheWireFormatWhenTheHeaderIsWrong(String hex) {
        byte[] data = HexFormat.of().parseHex(hex);

        assertThatThrownBy(() -> deserializer.deserialize("t", data))
                .isInstanceOf(SerializationException.class)
                .hasMessageStartingWith("Not in Confluent's wire format: " + data.length + " bytes");
    }

    @Test
    void shouldNameTheIdWhenTheRegistryDoesNotKnowIt() {
        byte[] data = written(SampleEvents.of(InquiryReceived.class));
        data[3] = 77;

        assertThatThrownBy(() -> deserializer.deserialize("t", data))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining(String.valueOf(77 * 256 + 1));
    }

    @ParameterizedTest
    @MethodSource("events")
    void shouldRefuseWhenARecordIsCutOffAnywhere(SpecificRecord event) {
        byte[] data = written(event);

        for (int length = 5; length < data.length; length++) {
            byte[] cut = Arrays.copyOf(data, length);
            assertThatThrownBy(() -> deserializer.deserialize("t", cut))
                    .as("cut after %d of %d bytes", length, data.length)
                    .isInstanceOf(SerializationException.class)
                    .hasMessageStartingWith("Not readable with schema id 1: ");
        }
    }

    @Test
    void shouldRefuseWhenBytesAreLeftOver() {
        byte[] data = written(SampleEvents.of(InquiryReceived.class));

        assertThatThrownBy(() -> deserializer.deserialize("t", Arrays.copyOf(data, data.length + 1)))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("bytes are left over");
    }

    @ParameterizedTest
    @MethodSource("events")
    void shouldReadOrRefuseWhenAnyByteIsChanged(SpecificRecord event) {
        byte[] data = written(event);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        int refused = 0;

        for (int position = 0; position < data.length; position++) {
            for (int change : new int[] {0x01, 0x02, 0x40, 0x80, 0xff}) {
                byte[] changed = data.clone();
                changed[position] ^= (byte) change;
                refused += isRefused(changed) ? 1 : 0;
            }
        }

        assertThat(refused).isPositive();
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(5L * data.length * 64 * 1024);
    }

    /** Each of these says that two thousand million things follow, and none does. */
    @Test
    void shouldAllocateLittleWhenLengthsAreHuge() throws IOException {
        SpecificRecord endsWithText = SampleEvents.of(KeyPersonNominated.class);
        assertRefusedCheaply("a string", cutBeforeLast(endsWithText, lastString(endsWithText)));
        assertRefusedCheaply("an array", cutBeforeLast(SampleEvents.sparse(RampPlanAgreed.class), 1));
        assertRefusedCheaply("a map", cutBeforeLast(SampleEvents.sparse(NotificationRequested.class), 1));
        assertRefusedCheaply("a map of bytes", cutBeforeLast(SampleEvents.sparse(ScorecardUpdated.class), 2));
    }

    @Test
    void shouldRefuseWhenADecimalHasNoBytes() {
        byte[] data = written(SampleEvents.of(PayoutPaid.class));
        byte[] currency = {6, 'J', 'P', 'Y'};
        int decimal = data.length - currency.length - 1 - 4;
        assertThat(data[decimal]).as("length of the decimal").isEqualTo((byte) 8);
        byte[] empty = Arrays.copyOf(data, decimal + 1 + currency.length);
        empty[decimal] = 0;
        System.arraycopy(currency, 0, empty, decimal + 1, currency.length);

        assertThatThrownBy(() -> deserializer.deserialize("t", empty))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("NumberFormatException");
    }

    @Test
    void shouldRefuseWhenTheSchemaIsOfSomebodyElse() {
        byte[] foreign = written(generic("com.example.Order"));

        assertThatThrownBy(() -> deserializer.deserialize("t", foreign))
                .isInstanceOf(SerializationException.class)
                .hasMessage("No class here for com.example.Order (schema id 1)");
    }

    @Test
    void shouldRefuseWhenTheSchemaNamesAClassThatIsNoEvent() {
        byte[] attack = written(generic("java.lang.ProcessBuilder"));

        assertThatThrownBy(() -> deserializer.deserialize("t", attack))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("not trusted");
    }

    @Test
    void shouldRefuseWhenTheWritersSchemaCannotBecomeOurs() {
        byte[] incompatible = written(generic(InquiryReceived.getClassSchema().getFullName()));

        assertThatThrownBy(() -> deserializer.deserialize("t", incompatible))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("Not readable with schema id 1");
        assertThatThrownBy(() -> deserializer.deserialize("t", incompatible))
                .as("the second time as the first")
                .isInstanceOf(SerializationException.class);
    }

    private boolean isRefused(byte[] data) {
        try {
            assertThat(deserializer.deserialize("t", data)).isNotNull();
            return false;
        } catch (SerializationException e) {
            return true;
        }
    }

    private void assertRefusedCheaply(String what, byte[] data) {
        assertThat(isRefused(data)).as(what).isTrue();
        long before = THREADS.getCurrentThreadAllocatedBytes();
        assertThat(isRefused(data)).as(what).isTrue();
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).as(what).isLessThan(A_MEGABYTE);
    }

    private byte[] cutBeforeLast(SpecificRecord event, int bytes) throws IOException {
        byte[] data = written(event);
        var out = new ByteArrayOutputStream();
        out.write(data, 0, data.length - bytes);
        var encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        encoder.writeLong(2_000_000_000L);
        out.write(new byte[] {2, 2, 2});
        return out.toByteArray();
    }

    private static int lastString(SpecificRecord event) {
        Object last = event.get(event.getSchema().getFields().size() - 1);
        return 1 + last.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private byte[] written(IndexedRecord event) {
        return Objects.requireNonNull(serializer.serialize("t", event));
    }

    private static GenericData.Record generic(String fullName) {
        Schema schema = new Schema.Parser().parse("""
                {"type": "record", "name": "%s", "fields": [{"name": "eventId", "type": "long"}]}
                """.formatted(fullName));
        var record = new GenericData.Record(schema);
        record.put(0, 1L);
        return record;
    }
}
