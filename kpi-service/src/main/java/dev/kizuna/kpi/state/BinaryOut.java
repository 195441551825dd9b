package dev.kizuna.kpi.state;

import dev.kizuna.kpi.scorecard.domain.Claim;
import dev.kizuna.kpi.scorecard.domain.Moment;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Writes state compactly: variable-length numbers, texts with their length, a byte before what may be absent. */
public final class BinaryOut {

    public static final int ABSENT = 0;
    public static final int PRESENT = 1;

    private static final int SEVEN_BITS = 0x7f;
    private static final int MORE = 0x80;

    private static final int USUAL = 128;
    private static final int LONGEST_NUMBER = 10;

    private byte[] bytes = new byte[USUAL];
    private int size;

    public byte[] written() {
        return Arrays.copyOf(bytes, size);
    }

    /** One byte. */
    public BinaryOut put(int value) {
        makeRoom(1);
        bytes[size++] = (byte) value;
        return this;
    }

    /** Small numbers of either sign take few bytes. */
    public BinaryOut number(long value) {
        makeRoom(LONGEST_NUMBER);
        long rest = value << 1 ^ value >> 63;
        while ((rest & ~SEVEN_BITS) != 0) {
            bytes[size++] = (byte) (rest & SEVEN_BITS | MORE);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
        return this;
    }

    public BinaryOut raw(byte[] value) {
        number(value.length);
        makeRoom(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
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

    private void makeRoom(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
