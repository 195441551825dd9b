package dev.kizuna.partner.support.persistence;

import static dev.kizuna.partner.aggregate.persistence.EventDocuments.occurrence;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.text;

import dev.kizuna.partner.aggregate.persistence.ChronicleDocuments;
import dev.kizuna.partner.aggregate.persistence.EventDocuments;
import dev.kizuna.partner.support.domain.SupportEvent;
import dev.kizuna.partner.support.domain.SupportEvent.MemberJoined;
import dev.kizuna.partner.support.domain.SupportEvent.MemberLeft;
import dev.kizuna.partner.support.domain.SupportTask;
import dev.kizuna.partner.support.domain.SupportUnit;
import org.bson.Document;

/** Support as documents. */
final class SupportDocuments extends ChronicleDocuments<SupportUnit, SupportEvent> {

    private static final String MEMBER_ID = "memberId";

    SupportDocuments() {
        super(SupportUnit::new);
    }

    @Override
    protected Document event(SupportEvent event) {
        return switch (event) {
            case MemberJoined joined ->
                EventDocuments.of("member-joined", joined)
                        .append(MEMBER_ID, joined.memberId())
                        .append("task", joined.task().name());
            case MemberLeft left -> EventDocuments.of("member-left", left).append(MEMBER_ID, left.memberId());
        };
    }

    @Override
    protected SupportEvent event(Document event, String keyPersonId, String partnerId) {
        return switch (EventDocuments.type(event)) {
            case "member-joined" ->
                new MemberJoined(
                        occurrence(event),
                        partnerId,
                        keyPersonId,
                        text(event, MEMBER_ID),
                        SupportTask.valueOf(text(event, "task")));
            case "member-left" -> new MemberLeft(occurrence(event), partnerId, keyPersonId, text(event, MEMBER_ID));
            default -> throw EventDocuments.unknown(event);
        };
    }
}
