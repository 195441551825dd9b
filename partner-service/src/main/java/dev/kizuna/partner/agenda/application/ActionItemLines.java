package dev.kizuna.partner.agenda.application;

import dev.kizuna.partner.agenda.domain.Line;
import dev.kizuna.partner.agenda.domain.Matter;
import dev.kizuna.partner.agenda.domain.MatterKind;
import dev.kizuna.partner.checkin.domain.ActionItem;
import dev.kizuna.partner.checkin.domain.ActionItemEvent.Agreed;
import dev.kizuna.partner.checkin.domain.ActionItems;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Action items are next moves, issues when they are late, and progress when they are done. */
@Component
final class ActionItemLines implements Lines {

    private final ActionItems actionItems;

    ActionItemLines(ActionItems actionItems) {
        this.actionItems = actionItems;
    }

    @Override
    public Stream<Line> in(Scope scope) {
        return Everything.of(actionItems, scope.partnerId(), ActionItem::id)
                .flatMap(item -> item.agreed().stream()
                        .filter(agreed -> scope.concernsAgreedAt(agreed.checkInId()))
                        .flatMap(agreed -> lines(item, agreed, scope)));
    }

    private static Stream<Line> lines(ActionItem item, Agreed agreed, Scope scope) {
        var matter = new Matter(MatterKind.ACTION_ITEM, item.id());
        return switch (item.status()) {
            case OPEN ->
                Stream.of(Line.promised(
                        matter, agreed.ownerId(), agreed.occurrence().at(), agreed.dueAt(), scope.until()));
            case DONE ->
                item.closed().map(closed -> closed.occurrence().at()).filter(scope::isNews).stream()
                        .map(at -> Line.done(matter, "done", agreed.ownerId(), at));
            case DROPPED, UNHEARD -> Stream.empty();
        };
    }
}
