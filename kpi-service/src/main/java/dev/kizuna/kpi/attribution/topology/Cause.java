package dev.kizuna.kpi.attribution.topology;

import dev.kizuna.kpi.scorecard.domain.DayScorecard.Source;
import dev.kizuna.kpi.state.BinaryIn;
import dev.kizuna.kpi.state.BinaryOut;
import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Which record made news, told along with it in a header.
 *
 * @param at when that record was published
 * @param source where it was read; null for news of older releases
 */
record Cause(Instant at, @Nullable Source source) {

    private static final String HEADER = "cause";
    private static final int VERSION = 1;

    /** The record that is being processed. */
    static Cause of(Record<?, ?> record, ProcessorContext<?, ?> context) {
        return new Cause(
                Instant.ofEpochMilli(record.timestamp()),
                context.recordMetadata()
                        .map(read -> new Source(read.topic(), read.partition(), read.offset()))
                        .orElse(null));
    }

    /** What made this news; news that does not say it was made when it came. */
    static Cause of(Record<?, ?> news) {
        @Nullable Header header = news.headers().lastHeader(HEADER);
        if (header == null) {
            return new Cause(Instant.ofEpochMilli(news.timestamp()), null);
        }
        BinaryIn in = DomainFormat.versioned(header.value(), VERSION, "Causes");
        Instant at = Instant.ofEpochMilli(in.number());
        return new Cause(at, in.get() == BinaryOut.ABSENT ? null : new Source(in.text(), in.count(), in.number()));
    }

    Headers headers() {
        var out = new BinaryOut().put(VERSION).number(at.toEpochMilli());
        if (source == null) {
            out.put(BinaryOut.ABSENT);
        } else {
            out.put(BinaryOut.PRESENT)
                    .text(source.topic())
                    .number(source.partition())
                    .number(source.offset());
        }
        return new RecordHeaders().add(HEADER, out.written());
    }
}
