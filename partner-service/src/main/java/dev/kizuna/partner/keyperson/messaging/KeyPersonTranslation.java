package dev.kizuna.partner.keyperson.messaging;

import dev.kizuna.event.partner.CharterAgreed;
import dev.kizuna.event.partner.KeyPersonActivated;
import dev.kizuna.event.partner.KeyPersonAppointed;
import dev.kizuna.event.partner.KeyPersonNominated;
import dev.kizuna.event.partner.KeyPersonStoodDown;
import dev.kizuna.event.partner.NominationApproved;
import dev.kizuna.event.partner.NominationConfirmed;
import dev.kizuna.event.partner.NominationRejected;
import dev.kizuna.event.partner.SignalObserved;
import dev.kizuna.kit.outbox.OutboxEncoder;
import dev.kizuna.kit.outbox.OutboxEntry;
import dev.kizuna.partner.aggregate.messaging.EventTranslation;
import dev.kizuna.partner.keyperson.domain.KeyPersonEvent;
import dev.kizuna.partner.ramp.messaging.RampTranslation;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/** Key persons on partner.keyperson. */
@Component
final class KeyPersonTranslation implements EventTranslation<KeyPersonEvent> {

    @Override
    public Class<KeyPersonEvent> type() {
        return KeyPersonEvent.class;
    }

    @Override
    public OutboxEntry entry(KeyPersonEvent event, OutboxEncoder encoder) {
        return encoder.encode(toAvro(event));
    }

    private static SpecificRecord toAvro(KeyPersonEvent event) {
        return switch (event) {
            case KeyPersonEvent.Nominated nominated ->
                KeyPersonNominated.newBuilder()
                        .setEventId(nominated.occurrence().eventId())
                        .setOccurredAt(nominated.occurrence().at())
                        .setPartnerId(nominated.partnerId())
                        .setNominationId(nominated.nominationId())
                        .setKeyPersonId(nominated.keyPersonId())
                        .setNominatedBy(nominated.nominatedBy())
                        .build();
            case KeyPersonEvent.NominationConfirmed confirmed ->
                NominationConfirmed.newBuilder()
                        .setEventId(confirmed.occurrence().eventId())
                        .setOccurredAt(confirmed.occurrence().at())
                        .setPartnerId(confirmed.partnerId())
                        .setNominationId(confirmed.nominationId())
                        .setKeyPersonId(confirmed.keyPersonId())
                        .setConfirmedBy(confirmed.confirmedBy())
                        .build();
            case KeyPersonEvent.NominationApproved approved ->
                NominationApproved.newBuilder()
                        .setEventId(approved.occurrence().eventId())
                        .setOccurredAt(approved.occurrence().at())
                        .setPartnerId(approved.partnerId())
                        .setNominationId(approved.nominationId())
                        .setKeyPersonId(approved.keyPersonId())
                        .setApprovedBy(approved.approvedBy())
                        .build();
            case KeyPersonEvent.NominationRejected rejected ->
                NominationRejected.newBuilder()
                        .setEventId(rejected.occurrence().eventId())
                        .setOccurredAt(rejected.occurrence().at())
                        .setPartnerId(rejected.partnerId())
                        .setNominationId(rejected.nominationId())
                        .setKeyPersonId(rejected.keyPersonId())
                        .setRejectedBy(rejected.rejectedBy())
                        .setReason(rejected.reason())
                        .build();
            case KeyPersonEvent.Appointed appointed -> appointed(appointed);
            case KeyPersonEvent.Activated activated ->
                KeyPersonActivated.newBuilder()
                        .setEventId(activated.occurrence().eventId())
                        .setOccurredAt(activated.occurrence().at())
                        .setPartnerId(activated.partnerId())
                        .setKeyPersonId(activated.keyPersonId())
                        .build();
            case KeyPersonEvent.CharterAgreed agreed ->
                CharterAgreed.newBuilder()
                        .setEventId(agreed.occurrence().eventId())
                        .setOccurredAt(agreed.occurrence().at())
                        .setPartnerId(agreed.partnerId())
                        .setKeyPersonId(agreed.keyPersonId())
                        .setCharterVersion(agreed.charter().version())
                        .setTimeSharePercent(agreed.charter().terms().timeSharePercent())
                        .setAgreedBy(agreed.charter().agreedBy())
                        .build();
            case KeyPersonEvent.StoodDown stoodDown ->
                KeyPersonStoodDown.newBuilder()
                        .setEventId(stoodDown.occurrence().eventId())
                        .setOccurredAt(stoodDown.occurrence().at())
                        .setPartnerId(stoodDown.partnerId())
                        .setKeyPersonId(stoodDown.keyPersonId())
                        .setSuccessorId(stoodDown.successorId())
                        .setReason(stoodDown.reason())
                        .build();
            case KeyPersonEvent.SignalObserved observed ->
                SignalObserved.newBuilder()
                        .setEventId(observed.occurrence().eventId())
                        .setOccurredAt(observed.occurrence().at())
                        .setPartnerId(observed.partnerId())
                        .setKeyPersonId(observed.keyPersonId())
                        .setSignal(observed.signal().code())
                        .setStrength(observed.signal().strength())
                        .setEvidence(observed.signal().evidence())
                        .build();
        };
    }

    private static SpecificRecord appointed(KeyPersonEvent.Appointed event) {
        var appointment = event.appointment();
        return KeyPersonAppointed.newBuilder()
                .setEventId(event.occurrence().eventId())
                .setOccurredAt(event.occurrence().at())
                .setPartnerId(event.partnerId())
                .setKeyPersonId(event.keyPersonId())
                .setAnnouncedTo(appointment.announcedTo())
                .setRampStart(appointment.rampStart())
                .setNominationId(event.nominationId())
                .setTargets(RampTranslation.targets(appointment.targets()))
                .build();
    }
}
