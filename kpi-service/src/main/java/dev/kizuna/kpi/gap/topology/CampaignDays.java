package dev.kizuna.kpi.gap.topology;

import dev.kizuna.kpi.gap.domain.Counted;
import dev.kizuna.kpi.state.BinaryIn;
import dev.kizuna.kpi.state.BinaryOut;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** What each partner brought to a campaign on each local day. */
final class CampaignDays {

    static final String NAME = "campaign-days";

    private static final int VERSION = 1;
    private static final int DAY_LENGTH = "yyyy-mm-dd".length();

    private final KeyValueStore<String, Counted> store;

    CampaignDays(KeyValueStore<String, Counted> store) {
        this.store = store;
    }

    static StoreBuilder<KeyValueStore<String, Counted>> builder() {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(NAME), Serdes.String(), serde());
    }

    void put(String campaignId, CampaignNews.Brought brought) {
        store.put(campaignId + "/" + brought.day() + "/" + brought.partnerId(), brought.counted());
    }

    /** All days of a campaign, its partners added up; those of one whose id goes on behind a slash are not its. */
    SortedMap<LocalDate, Counted> of(String campaignId) {
        String prefix = campaignId + "/";
        SortedMap<LocalDate, Counted> days = new TreeMap<>();
        int end = prefix.length() + DAY_LENGTH;
        try (var all = store.prefixScan(prefix, new StringSerializer())) {
            all.forEachRemaining(entry -> {
                if (entry.key.lastIndexOf('/') == end) {
                    days.merge(LocalDate.parse(entry.key.substring(prefix.length(), end)), entry.value, Counted::plus);
                }
            });
        }
        return days;
    }

    private static Serde<Counted> serde() {
        return Serdes.serdeFrom(
                (_, counted) -> counted == null ? null : write(counted),
                (_, bytes) -> bytes == null ? null : read(bytes));
    }

    private static byte[] write(Counted counted) {
        return GapFormats.counted(new BinaryOut().put(VERSION), counted).written();
    }

    private static Counted read(byte[] bytes) {
        BinaryIn in = GapFormats.versioned(bytes, VERSION, "Days of campaigns");
        return GapFormats.counted(in);
    }
}
