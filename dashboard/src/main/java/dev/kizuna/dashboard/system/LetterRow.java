package dev.kizuna.dashboard.system;

import dev.kizuna.dashboard.event.EventInFull;
import dev.kizuna.dashboard.event.FieldRows;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter in words.
 *
 * @param id of its element
 * @param cause name of the failure without its package
 * @param fields what could be decoded; empty where nothing could
 * @param refusal why it cannot be sent again; empty where it can
 * @param sent when it was sent again from here; empty where it was not
 * @param to where it stands since
 * @param click key of the next click
 */
record LetterRow(
        String id,
        String place,
        String topic,
        String at,
        String when,
        String cause,
        String detail,
        String origin,
        String originWhen,
        String consumer,
        @Nullable String title,
        List<FieldRows.Row> fields,
        EventInFull content,
        List<String> sentBefore,
        String refusal,
        String sent,
        String to,
        String click) {}
