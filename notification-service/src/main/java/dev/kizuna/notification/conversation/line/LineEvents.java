package dev.kizuna.notification.conversation.line;

import com.linecorp.bot.webhook.model.Event;
import com.linecorp.bot.webhook.model.GroupSource;
import com.linecorp.bot.webhook.model.MessageContent;
import com.linecorp.bot.webhook.model.MessageEvent;
import com.linecorp.bot.webhook.model.RoomSource;
import com.linecorp.bot.webhook.model.Source;
import com.linecorp.bot.webhook.model.StickerMessageContent;
import com.linecorp.bot.webhook.model.TextMessageContent;
import com.linecorp.bot.webhook.model.UserSource;
import dev.kizuna.notification.conversation.application.HearingRemarks;
import dev.kizuna.notification.conversation.application.Identities;
import dev.kizuna.notification.conversation.domain.Author;
import dev.kizuna.notification.conversation.domain.Place;
import dev.kizuna.notification.conversation.domain.Remark;
import dev.kizuna.notification.conversation.domain.Report;
import dev.kizuna.notification.directory.domain.Directory;
import dev.kizuna.notification.directory.domain.Partner;
import dev.kizuna.notification.directory.domain.Person;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * LINE's messages: who said something in which group. LINE has no threads, so a colleague's message answers all that is
 * open in the group, or the message it quotes. What is sent again, as LINE marks it, is known by its message.
 */
public final class LineEvents {

    private final HearingRemarks hearing;
    private final Identities identities;
    private final Directory directory;

    public LineEvents(HearingRemarks hearing, Identities identities, Directory directory) {
        this.hearing = hearing;
        this.identities = identities;
        this.directory = directory;
    }

    /** Hears an event; gives what came of it. */
    String take(Event event) {
        if (!(event instanceof MessageEvent said) || said.message() == null) {
            return "other-event";
        }
        Source source = said.source();
        if (source == null || source.userId() == null) {
            return "unknown-person";
        }
        List<Person> entries = directory.entriesOfLineUser(source.userId());
        List<Partner> here = partners(source, entries);
        if (here.isEmpty()) {
            return "unknown-channel";
        }
        Optional<Author> author = identities.author(here, entries, source.userId(), false);
        if (author.isEmpty()) {
            return "unknown-person";
        }
        var remark = new Remark(
                place(source),
                said.message().id(),
                quoted(said.message()),
                Instant.ofEpochMilli(said.timestamp()),
                author.get(),
                !(said.message() instanceof StickerMessageContent));
        return hearing.hear(remark).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private List<Partner> partners(Source source, List<Person> entries) {
        return switch (source) {
            case GroupSource group -> directory.partnersOfLineGroup(group.groupId());
            case RoomSource room -> directory.partnersOfLineGroup(room.roomId());
            case UserSource _ ->
                entries.stream()
                        .flatMap(entry -> directory.partner(entry.partnerId()).stream())
                        .toList();
            default -> List.of();
        };
    }

    /** The chat with a single person is named by a hash, so that nothing of the person is kept. */
    private static Place place(Source source) {
        String id = switch (source) {
            case GroupSource group -> group.groupId();
            case RoomSource room -> room.roomId();
            default -> Report.id("line", source.userId());
        };
        return new Place("line", id, false);
    }

    private static @Nullable String quoted(MessageContent message) {
        return switch (message) {
            case TextMessageContent text -> text.quotedMessageId();
            case StickerMessageContent sticker -> sticker.quotedMessageId();
            default -> null;
        };
    }
}
