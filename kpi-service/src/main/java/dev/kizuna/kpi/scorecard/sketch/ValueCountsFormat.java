package dev.kizuna.kpi.scorecard.sketch;

import dev.kizuna.kpi.scorecard.domain.ValueCounts;
import java.nio.ByteBuffer;

/**
 * Counted values as bytes: for each value, ascending, the value and how often it occurred, in eight bytes each; and one
 * byte more when they are rounded, as those of a day never are.
 */
public final class ValueCountsFormat {

    private ValueCountsFormat() {}

    public static byte[] write(ValueCounts values) {
        var bytes = ByteBuffer.allocate(values.distinct() * 2 * Long.BYTES + (values.isRounded() ? 1 : 0));
        values.forEach((value, times) -> bytes.putLong(value).putLong(times));
        return bytes.array();
    }

    public static ValueCounts read(byte[] bytes) {
        var values = new ValueCounts();
        var pairs = ByteBuffer.wrap(bytes);
        while (pairs.remaining() > 1) {
            values.add(pairs.getLong(), pairs.getLong());
        }
        return pairs.hasRemaining() ? ValueCounts.rounded(values) : values;
    }
}
