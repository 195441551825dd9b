package dev.kizuna.kpi.attribution.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** How the touches of a sale share its credit. */
public enum Model {
    /** All to the first. */
    FIRST("first") {
        @Override
        long[] weights(List<Touch> inOrder, Duration halfLife) {
            var weights = new long[inOrder.size()];
            weights[0] = 1;
            return weights;
        }
    },
    /** All to the last. */
    LAST("last") {
        @Override
        long[] weights(List<Touch> inOrder, Duration halfLife) {
            var weights = new long[inOrder.size()];
            weights[weights.length - 1] = 1;
            return weights;
        }
    },
    /** The same to each. */
    LINEAR("linear") {
        @Override
        long[] weights(List<Touch> inOrder, Duration halfLife) {
            var weights = new long[inOrder.size()];
            Arrays.fill(weights, 1);
            return weights;
        }
    },
    /** 40% to the first, 40% to the last, 20% in equal parts to those between; one gets all, two get a half each. */
    U_SHAPE("u-shape") {
        @Override
        long[] weights(List<Touch> inOrder, Duration halfLife) {
            long[] weights = LINEAR.weights(inOrder, halfLife);
            int between = weights.length - 2;
            if (between > 0) {
                weights[0] = 2L * between;
                weights[weights.length - 1] = 2L * between;
            }
            return weights;
        }
    },
    /** A touch that was a half-life earlier gets half as much. */
    TIME_DECAY("time-decay") {
        @Override
        long[] weights(List<Touch> inOrder, Duration halfLife) {
            Instant last = inOrder.getLast().by().at();
            return inOrder.stream()
                    .mapToLong(touch -> decayed(Duration.between(touch.by().at(), last), halfLife))
                    .toArray();
        }
    };

    /** What the latest touch weighs; so fine that what is rounded off a weight is far below a part of any sale. */
    private static final double FULL_WEIGHT = 1L << 50;

    private final String code;

    Model(String code) {
        this.code = code;
    }

    public static Model of(String code) {
        return Stream.of(values())
                .filter(model -> model.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No model has the code " + code));
    }

    /** Name in events and in the API. */
    public String code() {
        return code;
    }

    /**
     * The touches' shares in proportion to each other.
     *
     * @param inOrder at least one, from the earliest to the latest
     */
    abstract long[] weights(List<Touch> inOrder, Duration halfLife);

    private static long decayed(Duration age, Duration halfLife) {
        double halfLives = (double) age.toMillis() / halfLife.toMillis();
        return Math.round(FULL_WEIGHT * StrictMath.pow(2, -halfLives));
    }
}
