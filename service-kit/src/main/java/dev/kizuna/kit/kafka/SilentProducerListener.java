package dev.kizuna.kit.kafka;

import org.springframework.kafka.support.ProducerListener;

/** The usual listener writes each event that failed into the log. Whoever sends learns of it, and says what matters. */
public final class SilentProducerListener<K, V> implements ProducerListener<K, V> {}
