package dev.kizuna.kpi.scorecard.sketch;

import dev.kizuna.kpi.scorecard.domain.ValueCounts;
import java.nio.ByteBuffer;

/** Counted values as bytes: for each value, ascending, the value and how often it occurred, in eight bytes each. */
public final class ValueCountsFormat {

    private ValueCountsFormat() {}

    public static byte[] write(ValueCounts values) {
        var bytes = ByteBuffer.allocate(values.distinct() * 2 * Long.BYTES);
        values.forEach((value, times) -> bytes.putLong(value).putLong(times));
        return bytes.array();
    }

    public static ValueCounts read(byte[] bytes) {
        var values = new ValueCounts();
        var pairs = ByteBuffer.wrap(bytes);
        while (pairs.hasRemaining()) {
            values.add(pairs.getLong(), pairs.getLong());
        }
        return values;
    }
}
