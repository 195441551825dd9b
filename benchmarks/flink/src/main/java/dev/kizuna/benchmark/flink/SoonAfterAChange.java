package dev.kizuna.benchmark.flink;

import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.windowing.triggers.Trigger;
import org.apache.flink.streaming.api.windowing.triggers.TriggerResult;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;

/** Publishes a card 50 ms after it changed, once for all changes until then, as kpi-service does. */
final class SoonAfterAChange extends Trigger<Entry, TimeWindow> {

    private static final long serialVersionUID = 1;
    private static final long WAIT_MILLIS = 50;
    private static final ValueStateDescriptor<Boolean> WAITS = new ValueStateDescriptor<>("waits", Types.BOOLEAN);

    @Override
    public TriggerResult onElement(Entry entry, long timestamp, TimeWindow window, TriggerContext context)
            throws Exception {
        ValueState<Boolean> waits = context.getPartitionedState(WAITS);
        if (waits.value() == null) {
            waits.update(true);
            context.registerProcessingTimeTimer(context.getCurrentProcessingTime() + WAIT_MILLIS);
        }
        return TriggerResult.CONTINUE;
    }

    @Override
    public TriggerResult onProcessingTime(long time, TimeWindow window, TriggerContext context) {
        context.getPartitionedState(WAITS).clear();
        return TriggerResult.FIRE;
    }

    @Override
    public TriggerResult onEventTime(long time, TimeWindow window, TriggerContext context) {
        return TriggerResult.CONTINUE;
    }

    @Override
    public void clear(TimeWindow window, TriggerContext context) {
        context.getPartitionedState(WAITS).clear();
    }
}
