package dev.kizuna.benchmark.flink;

/** What an event says, as Flink passes it on. Its fields are open, since Flink is fast with such classes only. */
public final class Told {

    public String eventId;
    public String partnerId;
    public String campaignId;
    public String keyPersonId;
    public long at;
    public int counter;
    public long times;
    public int sum;
    public long amount;

    public Told() {}

    Told(CharSequence eventId, CharSequence partnerId, long at, int counter) {
        this.eventId = eventId.toString();
        this.partnerId = partnerId.toString();
        this.at = at;
        this.counter = counter;
        this.times = 1;
        this.sum = -1;
    }
}
