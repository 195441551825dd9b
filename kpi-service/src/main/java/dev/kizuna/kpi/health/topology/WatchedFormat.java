package dev.kizuna.kpi.health.topology;

import dev.kizuna.kpi.health.domain.Fall;
import dev.kizuna.kpi.health.domain.Watched;
import dev.kizuna.kpi.scorecard.domain.Moment;
import dev.kizuna.kpi.state.BinaryIn;
import dev.kizuna.kpi.state.BinaryOut;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/** How watched partners lie in their store. A change of layout needs a new version. */
final class WatchedFormat {

    private static final int VERSION = 1;

    private WatchedFormat() {}

    static Serde<Watched> serde() {
        return Serdes.serdeFrom(
                (topic, watched) -> watched == null ? null : write(watched),
                (topic, bytes) -> bytes == null ? null : read(bytes));
    }

    static byte[] write(Watched watched) {
        var out = new BinaryOut()
                .put(VERSION)
                .text(watched.partnerId())
                .text(watched.zone().getId())
                .maybeMoment(watched.stage())
                .put(watched.resting() ? BinaryOut.PRESENT : BinaryOut.ABSENT)
                .number(watched.falls());
        Fall open = watched.open();
        if (open == null) {
            return out.put(BinaryOut.ABSENT).written();
        }
        return out.put(BinaryOut.PRESENT)
                .text(open.fallId())
                .number(open.day().toEpochDay())
                .number(open.at().toEpochMilli())
                .number(open.score())
                .number(open.before())
                .number(open.comparedWith().toEpochDay())
                .written();
    }

    static Watched read(byte[] bytes) {
        var in = new BinaryIn(bytes);
        int version = in.get();
        if (version != VERSION) {
            throw new IllegalStateException(
                    "Watched partners of format " + version + " cannot be read by this release");
        }
        String partnerId = in.text();
        ZoneId zone = ZoneId.of(in.text());
        Moment stage = in.maybeMoment();
        boolean resting = in.get() == BinaryOut.PRESENT;
        int falls = in.count();
        return new Watched(partnerId, zone, stage, resting, falls, readFall(in));
    }

    private static @Nullable Fall readFall(BinaryIn in) {
        return in.get() == BinaryOut.ABSENT
                ? null
                : new Fall(
                        in.text(),
                        LocalDate.ofEpochDay(in.number()),
                        Instant.ofEpochMilli(in.number()),
                        in.count(),
                        in.count(),
                        LocalDate.ofEpochDay(in.number()));
    }
}
