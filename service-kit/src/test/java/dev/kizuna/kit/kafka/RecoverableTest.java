package dev.kizuna.kit.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import dev.kizuna.kit.instance.StoreNotReadyException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecoverableTest {

    static Throwable[] passing() {
        var stepDown = new MongoCommandException(
                BsonDocument.parse("{ok: 0, code: 91, errmsg: 'shutdown', errorLabels: ['RetryableWriteError']}"),
                new ServerAddress());
        return new Throwable[] {
            new TimeoutException("no broker"),
            new CompletionException(new org.springframework.kafka.KafkaException("send", new TimeoutException("x"))),
            new InterruptException("ending"),
            new StoreNotReadyException("moving", null),
            new TopicAuthorizationException("not yet"),
            new UncheckedIOException(new IOException("reset")),
            new MongoTimeoutException("no server"),
            new MongoSocketReadException("reset", new ServerAddress()),
            new MongoNotPrimaryException(new BsonDocument(), new ServerAddress()),
            stepDown
        };
    }

    static Throwable[] staying() {
        return new Throwable[] {
            new IllegalStateException("a bug"),
            new SerializationException("poison"),
            new RecordTooLargeException("too large"),
            new MongoCommandException(
                    BsonDocument.parse("{ok: 0, code: 11000, errmsg: 'duplicate'}"), new ServerAddress())
        };
    }

    @ParameterizedTest
    @MethodSource("passing")
    void shouldTryAgainWhenTheSurroundingsFail(Throwable failure) {
        assertThat(Recoverable.isPassing(failure)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("staying")
    void shouldNotTryAgainWhenTheRecordIsToBlame(Throwable failure) {
        assertThat(Recoverable.isPassing(failure)).isFalse();
    }

    @Test
    void shouldLookThroughEveryCause() {
        var deep = new IllegalStateException(new IllegalArgumentException(new MongoTimeoutException("no server")));

        assertThat(Recoverable.isPassing(deep)).isTrue();
    }
}
