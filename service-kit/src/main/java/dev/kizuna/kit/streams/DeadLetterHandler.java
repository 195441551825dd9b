package dev.kizuna.kit.streams;

import dev.kizuna.kit.kafka.DeadLetters;
import dev.kizuna.kit.kafka.Recoverable;
import io.micrometer.core.instrument.Metrics;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a record that a topology cannot process on the dead-letter topic, in the same transaction, and goes on. Set as
 * {@code processing.exception.handler}. Faults of the surroundings stop the thread instead, which is replaced and
 * tries the record again.
 */
public final class DeadLetterHandler implements ProcessingExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(DeadLetterHandler.class);

    private String application = "";

    @Override
    public void configure(Map<String, ?> properties) {
        application = String.valueOf(properties.get(StreamsConfig.APPLICATION_ID_CONFIG));
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception failure) {
        if (context.topic() == null || Recoverable.isPassing(failure)) {
            return Response.fail();
        }
        log.warn(
                "{} cannot process {}-{}@{}: {}",
                application,
                context.topic(),
                context.partition(),
                context.offset(),
                failure.toString());
        Metrics.counter("kizuna.dead.letters", "topic", context.topic(), "consumer", application)
                .increment();
        return Response.resume(List.of(letter(context, failure)));
    }

    private ProducerRecord<byte[], byte[]> letter(ErrorHandlerContext context, Exception failure) {
        var origin =
                new DeadLetters.Origin(context.topic(), context.partition(), context.offset(), context.timestamp());
        return DeadLetters.of(
                origin, context.sourceRawKey(), context.sourceRawValue(), context.headers(), failure, application);
    }
}
