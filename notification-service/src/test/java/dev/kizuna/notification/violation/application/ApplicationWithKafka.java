package dev.kizuna.notification.violation.application;

import org.apache.kafka.common.utils.Bytes;

class ApplicationWithKafka {
    Bytes key = Bytes.wrap(new byte[0]);
}
