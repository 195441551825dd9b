package dev.kizuna.partner.keyperson.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.schemas.record.PartnerKeys;
import org.junit.jupiter.api.Test;

class DirectoryUpkeepTest {

    @Test
    void shouldReachEachPartitionOnceAndNobodysEntry() {
        for (int count : new int[] {1, 6, 48}) {
            var keys = DirectoryUpkeep.keys(count);
            assertThat(keys).hasSize(count).doesNotHaveDuplicates();
            for (int partition = 0; partition < count; partition++) {
                assertThat(PartnerKeys.partition(keys.get(partition), count)).isEqualTo(partition);
            }
            assertThat(keys).allSatisfy(key -> {
                assertThat(PartnerKeys.personId(key)).isEmpty();
                assertThat(key).isNotEqualTo(PartnerKeys.profile(PartnerKeys.partnerId(key)));
            });
        }
    }
}
