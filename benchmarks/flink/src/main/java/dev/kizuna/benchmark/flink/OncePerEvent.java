package dev.kizuna.benchmark.flink;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Drops events that came before, and says to which cards the others belong. */
final class OncePerEvent extends KeyedProcessFunction<String, Told, Entry> {

    private static final long serialVersionUID = 1;

    private transient MapState<String, Boolean> seen;

    @Override
    public void open(OpenContext context) {
        seen = getRuntimeContext().getMapState(new MapStateDescriptor<>("seen", Types.STRING, Types.BOOLEAN));
    }

    @Override
    public void processElement(Told told, Context context, Collector<Entry> out) throws Exception {
        if (seen.contains(told.eventId)) {
            return;
        }
        seen.put(told.eventId, true);
        out.collect(new Entry(told.partnerId + "/PARTNER/" + told.partnerId, told));
        if (told.campaignId != null) {
            out.collect(new Entry(told.partnerId + "/CAMPAIGN/" + told.campaignId, told));
        }
        if (told.keyPersonId != null) {
            out.collect(new Entry(told.partnerId + "/KEY_PERSON/" + told.keyPersonId, told));
        }
    }
}
