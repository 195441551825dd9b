package dev.kizuna.kpi.state;

import dev.kizuna.kpi.scorecard.domain.Claim;
import dev.kizuna.kpi.scorecard.domain.Moment;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what {@link BinaryOut} wrote. */
public final class BinaryIn {

    private static final int SEVEN_BITS = 0x7f;
    private static final int MORE = 0x80;

    private final ByteBuffer bytes;

    public BinaryIn(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    public int get() {
        return bytes.get() & 0xff;
    }

    public long number() {
        long rest = 0;
        int shift = 0;
        int next;
        do {
            next = get();
            rest |= (long) (next & SEVEN_BITS) << shift;
            shift += 7;
        } while ((next & MORE) != 0);
        return rest >>> 1 ^ -(rest & 1);
    }

    public int count() {
        return (int) number();
    }

    public byte[] raw() {
        byte[] value = new byte[count()];
        bytes.get(value);
        return value;
    }

    public String text() {
        return new String(raw(), StandardCharsets.UTF_8);
    }

    public Set<String> texts() {
        Set<String> values = new HashSet<>();
        for (int left = count(); left > 0; left--) {
            values.add(text());
        }
        return values;
    }

    public BigDecimal decimal() {
        int scale = count();
        return new BigDecimal(new BigInteger(raw()), scale);
    }

    public Moment moment() {
        Instant at = Instant.ofEpochMilli(number());
        return new Moment(at, text());
    }

    public Claim claim() {
        String value = text();
        return new Claim(value, moment());
    }

    public @Nullable Moment maybeMoment() {
        return get() == BinaryOut.ABSENT ? null : moment();
    }

    public @Nullable Claim maybeClaim() {
        return get() == BinaryOut.ABSENT ? null : claim();
    }
}
