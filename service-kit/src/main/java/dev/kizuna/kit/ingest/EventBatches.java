package dev.kizuna.kit.ingest;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.problem.Violation;
import dev.kizuna.schemas.record.EventFields;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/**
 * Reads bodies of one event or of a batch. No tree is made of a batch, only of those of its events that are not plainly
 * right, one after the other: what a batch costs, in time and in memory, is about what its records cost.
 */
final class EventBatches {

    private static final int LARGEST_BATCH = 5_000;
    private static final int LARGEST_EVENT_BYTES = 1 << 20;
    private static final int IN_ARRAY = 1;
    private static final TokenStreamLocation EVENT_BEGIN = new TokenStreamLocation(null, 0L, -1, 1, 1);

    private final CloudEventReader reader;

    EventBatches(CloudEventReader reader) {
        this.reader = reader;
    }

    /** @throws ProblemException when it is no JSON, or no object */
    Ingestion.Item one(byte[] body) {
        try {
            Ingestion.Item plain = plainOne(body);
            if (plain != null) {
                return plain;
            }
            JsonNode event = EventsController.JSON.readTree(body);
            if (!event.isObject()) {
                throw new ProblemException(
                        ErrorCode.MALFORMED_REQUEST,
                        "An event is a JSON object; a batch goes as " + EventsController.BATCH);
            }
            return item(0, event);
        } catch (JacksonException e) {
            throw malformed(e.getOriginalMessage(), e.getLocation());
        } catch (NumberFormatException e) {
            throw malformed(String.valueOf(e.getMessage()), null);
        }
    }

    /** @throws ProblemException when it is no JSON, no array, or has too many events */
    List<Ingestion.Item> batch(byte[] sent) {
        byte[] body = Utf8.of(sent);
        try (JsonParser parser = EventsController.JSON.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                toTheEnd(parser);
                throw new ProblemException(ErrorCode.MALFORMED_REQUEST, "A batch is a JSON array of events");
            }
            List<Ingestion.Item> items = new ArrayList<>();
            int count = 0;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (count < LARGEST_BATCH) {
                    items.add(next(count, parser, body));
                } else {
                    parser.skipChildren();
                }
                count++;
            }
            checkEnd(parser);
            if (count > LARGEST_BATCH) {
                throw new ProblemException(
                        ErrorCode.BATCH_TOO_LARGE,
                        count + " events were sent, at most " + LARGEST_BATCH + " are taken at once; none was kept");
            }
            return items;
        } catch (JacksonException e) {
            throw malformed(e.getOriginalMessage(), e.getLocation());
        }
    }

    private Ingestion.Item next(int index, JsonParser parser, byte[] body) {
        int begin = (int) parser.currentTokenLocation().getByteOffset();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            EventReading.Accepted plain = reader.plain(parser, body);
            if (plain != null) {
                return new Ingestion.Item(index, null, EventFields.eventId(plain.event()), plain);
            }
            while (parser.streamReadContext().getNestingDepth() > IN_ARRAY) {
                parser.nextToken();
            }
        } else {
            parser.skipChildren();
            parser.finishToken();
        }
        return closely(index, body, begin, (int) parser.currentLocation().getByteOffset());
    }

    /** Makes a tree of the one event, to say what is wrong with it, or that nothing is. */
    private Ingestion.Item closely(int index, byte[] body, int begin, int end) {
        if (end - begin > LARGEST_EVENT_BYTES) {
            var tooLarge = new Violation(
                    ErrorCode.BATCH_TOO_LARGE, "", "an event has at most " + LARGEST_EVENT_BYTES + " bytes");
            return new Ingestion.Item(index, null, null, new EventReading.Refused(List.of(tooLarge)));
        }
        try {
            return item(index, EventsController.JSON.readTree(body, begin, end - begin));
        } catch (JacksonException e) {
            throw malformed(e.getOriginalMessage(), inBody(e.getLocation(), body, begin));
        } catch (NumberFormatException e) { // a power that not even a big decimal can have
            throw malformed(String.valueOf(e.getMessage()), inBody(EVENT_BEGIN, body, begin));
        }
    }

    private Ingestion.@Nullable Item plainOne(byte[] body) {
        if (!Utf8.is(body)) {
            return null;
        }
        try (JsonParser parser = EventsController.JSON.createParser(body)) {
            EventReading.Accepted plain =
                    parser.nextToken() == JsonToken.START_OBJECT ? reader.plain(parser, body) : null;
            return plain == null || parser.nextToken() != null
                    ? null
                    : new Ingestion.Item(0, null, EventFields.eventId(plain.event()), plain);
        }
    }

    private Ingestion.Item item(int index, JsonNode event) {
        JsonNode id = event.get("id");
        return new Ingestion.Item(index, null, id != null && id.isString() ? id.asString() : null, reader.read(event));
    }

    /** What is no batch may still be no JSON, which is what its sender must know first. */
    private static void toTheEnd(JsonParser parser) {
        parser.skipChildren();
        checkEnd(parser);
    }

    private static void checkEnd(JsonParser parser) {
        if (parser.nextToken() != null) {
            throw malformed("it is over, and more follows", parser.currentTokenLocation());
        }
    }

    private static TokenStreamLocation inBody(TokenStreamLocation location, byte[] body, int begin) {
        int line = 1;
        int lineBegin = 0;
        for (int at = 0; at < begin; at++) {
            if (body[at] == '\n') {
                line++;
                lineBegin = at + 1;
            }
        }
        int columns = location.getLineNr() == 1 ? begin - lineBegin : 0;
        return new TokenStreamLocation(
                null,
                begin + location.getByteOffset(),
                -1,
                line + location.getLineNr() - 1,
                columns + location.getColumnNr());
    }

    private static ProblemException malformed(String what, @Nullable TokenStreamLocation location) {
        String where =
                location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
        return new ProblemException(ErrorCode.MALFORMED_REQUEST, "Not JSON: " + what + where);
    }
}
