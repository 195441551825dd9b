package dev.kizuna.schemas.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartnerKeysTest {

    private static final Node NODE = new Node(0, "127.0.0.1", 9092);

    static Stream<String> partnerIds() {
        var random = new Random(42);
        return Stream.concat(
                Stream.of("p", "partner-1", "株式会社絆", "Ångström AB", "😀", "a b"),
                Stream.generate(() -> "partner-" + Long.toUnsignedString(random.nextLong(), 36))
                        .limit(200));
    }

    @ParameterizedTest
    @MethodSource("partnerIds")
    void shouldChooseAsKafkaDoesWhenTheKeyIsThePartnerAlone(String partnerId) {
        byte[] key = bytes(partnerId);

        for (int partitions : List.of(1, 6, 7, 64)) {
            int kafkas = BuiltInPartitioner.partitionForKey(key, partitions);

            assertThat(PartnerKeys.partition(partnerId, partitions)).isEqualTo(kafkas);
            assertThat(partitioned(key, partitions)).isEqualTo(kafkas);
        }
    }

    @ParameterizedTest
    @MethodSource("partnerIds")
    void shouldPutCompositeKeysWithTheirPartnerWhenPartitioned(String partnerId) {
        int home = PartnerKeys.partition(partnerId, 64);

        for (String key : List.of(
                PartnerKeys.profile(partnerId),
                PartnerKeys.person(partnerId, "person-1"),
                PartnerKeys.composite(partnerId, "CAMPAIGN", "c/1", "2026-05-01"))) {
            assertThat(PartnerKeys.partition(key, 64)).isEqualTo(home);
            assertThat(partitioned(bytes(key), 64)).isEqualTo(home);
            assertThat(PartnerKeys.partnerId(key)).isEqualTo(partnerId);
        }
    }

    @Test
    void shouldSpreadPartnersWhenThereAreMany() {
        long used = IntStream.range(0, 1_000)
                .map(i -> PartnerKeys.partition("partner-" + i, 6))
                .distinct()
                .count();

        assertThat(used).isEqualTo(6);
    }

    @Test
    void shouldTakeTheFirstPartitionWhenARecordHasNoKey() {
        try (var partitioner = new PartnerPartitioner()) {
            assertThat(partitioner.partition("t", null, null, null, null, cluster(6)))
                    .isZero();
        }
    }

    @Test
    void shouldHashTheBytesAsTheyAreWhenAKeyIsNoText() {
        byte[] key = {(byte) 0xff, (byte) 0xfe, 1, 2};

        assertThat(partitioned(key, 64)).isEqualTo(BuiltInPartitioner.partitionForKey(key, 64));
    }

    @Test
    void shouldJoinWithSlashesWhenAKeyIsComposed() {
        assertThat(PartnerKeys.profile("p")).isEqualTo("p/partner");
        assertThat(PartnerKeys.person("p", "q")).isEqualTo("p/person/q");
        assertThat(PartnerKeys.composite("p", "response-24h", "i-1")).isEqualTo("p/response-24h/i-1");
        assertThat(PartnerKeys.partnerId("p")).isEqualTo("p");
    }

    @ParameterizedTest
    @ValueSource(strings = {"p", "partner-1", "株式会社絆", "a b", "名 前"})
    void shouldTakeAnIdWhenItCanBeAKey(String partnerId) {
        assertThat(PartnerKeys.isValidId(partnerId)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " p", "p ", "　p", "p\u3000", "a/b", "a\nb", "a\u0000b", "a\u0085b"})
    void shouldRefuseAnIdWhenItCannotBeAKey(String partnerId) {
        assertThat(PartnerKeys.isValidId(partnerId)).isFalse();
    }

    @Test
    void shouldRefuseAnIdWhenItIsTooLong() {
        assertThat(PartnerKeys.isValidId("p".repeat(128))).isTrue();
        assertThat(PartnerKeys.isValidId("p".repeat(129))).isFalse();
    }

    @Test
    void shouldTellWhoseKeyItIsWhenItIsAPersons() {
        assertThat(PartnerKeys.personId(PartnerKeys.person("p", "u-sato"))).contains("u-sato");
        assertThat(PartnerKeys.personId(PartnerKeys.profile("p"))).isEmpty();
        assertThat(PartnerKeys.personId("p")).isEmpty();
    }

    private static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }

    private static int partitioned(byte[] key, int partitions) {
        try (var partitioner = new PartnerPartitioner()) {
            return partitioner.partition("t", key, key, null, null, cluster(partitions));
        }
    }

    private static Cluster cluster(int partitions) {
        Node[] replicas = {NODE};
        List<PartitionInfo> infos = IntStream.range(0, partitions)
                .mapToObj(i -> new PartitionInfo("t", i, NODE, replicas, replicas))
                .toList();
        return new Cluster("cluster", List.of(NODE), infos, Set.of(), Set.of());
    }
}
