package dev.kizuna.notification.obligation.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.notification.obligation.domain.Act;
import dev.kizuna.notification.obligation.domain.Care;
import dev.kizuna.notification.obligation.domain.Due;
import dev.kizuna.notification.obligation.domain.Entry;
import dev.kizuna.notification.obligation.domain.Obligation;
import dev.kizuna.notification.obligation.domain.ObligationId;
import dev.kizuna.notification.obligation.domain.Partner;
import dev.kizuna.notification.obligation.domain.Role;
import dev.kizuna.notification.obligation.domain.Said;
import dev.kizuna.notification.obligation.domain.Status;
import dev.kizuna.notification.obligation.domain.Timeline;
import dev.kizuna.notification.obligation.domain.Told;
import dev.kizuna.notification.obligation.domain.Valley;
import dev.kizuna.notification.obligation.state.StoredObligation;
import dev.kizuna.notification.obligation.state.StoredRole;
import dev.kizuna.notification.obligation.state.StoredStatus;
import dev.kizuna.notification.policy.domain.Recipient;
import dev.kizuna.schemas.serde.AvroSerde;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class StateMapperTest {

    private static final Instant AT = Instant.parse("2026-06-08T00:00:00Z");
    private static final ObligationId ID = new ObligationId("response-24h", "acme", "q1", 1);

    @Test
    void shouldKeepEverythingOfAPromise() {
        var promise = new Obligation(
                ID,
                3,
                "sato",
                "kp1",
                Status.BREACHED,
                7,
                AT,
                "e-1",
                "InquiryAnswered",
                "a-1",
                new Due(
                        AT.plusSeconds(20),
                        AT.plusSeconds(10),
                        "elapsed PT10S",
                        "InquiryReceived",
                        "Asia/Tokyo",
                        "JP",
                        "12345678",
                        true,
                        List.of("assumed")),
                AT.plusSeconds(21),
                AT.plusSeconds(5),
                AT.plusSeconds(6),
                AT.plusSeconds(7),
                AT.plusSeconds(22),
                new Care(AT.plusSeconds(1), "tanaka", AT.plusSeconds(2), AT.plusSeconds(3), List.of("step")),
                new Told(
                        2,
                        1,
                        AT.plusSeconds(30),
                        List.of(new Said("~step-1", 1, Recipient.MANAGER, "tanaka", "mail", true, AT))),
                List.of("note"));

        assertThat(StateMapper.toDomain(ID, onDisk(StateMapper.toStored(promise))))
                .isEqualTo(promise);
    }

    @Test
    void shouldReadWhatAnOlderReleaseAnnounced() {
        // given a promise as it was kept before there were ladders, with its arithmetic as text
        var stored = StoredObligation.newBuilder()
                .setPolicyVersion(1)
                .setOwnerId("sato")
                .setStatus(StoredStatus.BREACHED)
                .setRevision(2)
                .setOpenedAt(AT)
                .setOpenedBy("e-1")
                .setDueAt(AT.plusSeconds(10))
                .setCalendarId("JP")
                .setCalendarVersion("12345678")
                .setProvisional(false)
                .setArithmetic(List.of("24 hours elapsed"))
                .setJudgeAt(AT.plusSeconds(10))
                .setBreachedAt(AT.plusSeconds(11))
                .setAnnounced(true)
                .setNotes(List.of())
                .build();

        var promise = StateMapper.toDomain(ID, onDisk(stored));

        assertThat(promise.announced()).isTrue();
        assertThat(promise.told().said()).extracting(Said::recipientId).containsExactly("sato");
        assertThat(promise.due().base()).isEqualTo(AT.plusSeconds(10));
        assertThat(promise.explanation()).startsWith("24 hours elapsed");
    }

    @Test
    void shouldKeepEverythingOfATimelineAndAPartner() {
        var entry = new Entry(
                AT,
                "e-1",
                "InquiryReceived",
                Role.set(21),
                "sato",
                "kp1",
                AT.plusSeconds(1),
                LocalDate.parse("2026-03-02"));
        var acts = Arrays.stream(Act.Kind.values())
                .map(kind -> new Act(kind, AT, "x-" + kind, 2, "tanaka", "why", AT.plusSeconds(2)))
                .toList();
        var timeline = new Timeline(List.of(entry), acts, 1, AT.minusSeconds(1));
        var partner = new Partner(
                "acme",
                new Partner.Profile("Asia/Tokyo", "JP", "sato", "tanaka", "mori", "#acme", "ja"),
                List.of(new Partner.StageMark(AT, "s-1", true)),
                List.of(
                        new Valley("kp1", "ph1", LocalDate.EPOCH, LocalDate.EPOCH.plusDays(1), false),
                        new Valley("kp1", "ph2", null, null, true)));

        assertThat(StateMapper.toDomain(onDisk(StateMapper.toStored(timeline)))).isEqualTo(timeline);
        assertThat(StateMapper.toDomain("acme", onDisk(StateMapper.toStored(partner))))
                .isEqualTo(partner);
    }

    @Test
    void shouldKnowEveryStatusAndRoleByTheSamePlace() {
        assertThat(Arrays.stream(StoredStatus.values()).map(Enum::name))
                .containsExactlyElementsOf(
                        Arrays.stream(Status.values()).map(Enum::name).toList());
        assertThat(Arrays.stream(StoredRole.values()).map(Enum::name))
                .containsExactlyElementsOf(Arrays.stream(Role.values())
                        .filter(role -> role != Role.HANDS)
                        .map(Enum::name)
                        .toList());
    }

    @Test
    void shouldTakeLittleRoomForAPromiseThatIsOpen() {
        // given an open promise with ids as long as they are in real life
        var due = new Due(
                AT.plusSeconds(86_400),
                AT.plusSeconds(86_400),
                "elapsed PT24H",
                "InquiryReceived",
                "Asia/Tokyo",
                "JP",
                "12345678",
                false,
                List.of());
        String eventId = "0197c1f0-0000-7000-8000-000000000001";
        var promise = new Obligation(
                ID,
                1,
                "sato",
                null,
                Status.OPEN,
                1,
                AT,
                eventId,
                null,
                null,
                due,
                due.at(),
                null,
                null,
                null,
                null,
                Care.NONE,
                Told.NOTHING,
                List.of());
        var entry = new Entry(AT, eventId, "InquiryReceived", Role.set(1), null, null, null, null);
        var timeline = Timeline.EMPTY;

        assertThat(bytes(StateMapper.toStored(promise))).hasSizeLessThan(200);
        assertThat(bytes(StateMapper.toStored(
                        new Timeline(List.of(entry), List.of(), timeline.sealedRounds(), timeline.sealedUntil()))))
                .hasSizeLessThan(90);
    }

    private static byte[] bytes(SpecificRecord record) {
        Serde<SpecificRecord> serde = AvroSerde.inMemory();
        return serde.serializer().serialize("state", record);
    }

    @SuppressWarnings("unchecked")
    private static <T extends SpecificRecord> T onDisk(T record) {
        Serde<SpecificRecord> serde = AvroSerde.inMemory();
        return (T) serde.deserializer().deserialize("state", serde.serializer().serialize("state", record));
    }
}
