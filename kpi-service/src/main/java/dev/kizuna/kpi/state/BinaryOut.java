package dev.kizuna.kpi.state;

import dev.kizuna.kpi.scorecard.domain.Claim;
import dev.kizuna.kpi.scorecard.domain.Moment;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Writes state compactly: variable-length numbers, texts with their length, a byte before what may be absent. */
public final class BinaryOut {

    public static final int ABSENT = 0;
    public static final int PRESENT = 1;

    private static final int SEVEN_BITS = 0x7f;
    private static final int MORE = 0x80;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);

    public byte[] written() {
        return bytes.toByteArray();
    }

    /** One byte. */
    public BinaryOut put(int value) {
        bytes.write(value);
        return this;
    }

    /** Small numbers of either sign take few bytes. */
    public BinaryOut number(long value) {
        long rest = value << 1 ^ value >> 63;
        while ((rest & ~SEVEN_BITS) != 0) {
            bytes.write((int) (rest & SEVEN_BITS | MORE));
            rest >>>= 7;
        }
        bytes.write((int) rest);
        return this;
    }

    public BinaryOut raw(byte[] value) {
        number(value.length);
        bytes.writeBytes(value);
        return this;
    }

    public BinaryOut text(String value) {
        return raw(value.getBytes(StandardCharsets.UTF_8));
    }

    /** How many there are, and each of them. */
    public BinaryOut texts(Collection<String> values) {
        number(values.size());
        values.forEach(this::text);
        return this;
    }

    public BinaryOut decimal(BigDecimal value) {
        return number(value.scale()).raw(value.unscaledValue().toByteArray());
    }

    public BinaryOut moment(Moment moment) {
        return number(moment.at().toEpochMilli()).text(moment.eventId());
    }

    public BinaryOut claim(Claim claim) {
        return text(claim.value()).moment(claim.by());
    }

    public BinaryOut maybeMoment(@Nullable Moment moment) {
        return moment == null ? put(ABSENT) : put(PRESENT).moment(moment);
    }

    public BinaryOut maybeClaim(@Nullable Claim claim) {
        return claim == null ? put(ABSENT) : put(PRESENT).claim(claim);
    }
}
