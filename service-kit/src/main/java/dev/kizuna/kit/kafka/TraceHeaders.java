package dev.kizuna.kit.kafka;

import java.util.Map;

/** The trace of the request at hand as headers of records, so that it goes on in whoever reads them. */
@FunctionalInterface
public interface TraceHeaders {

    /** For what belongs to no request. */
    TraceHeaders NONE = Map::of;

    /** Empty when there is no trace. */
    Map<String, String> current();
}
