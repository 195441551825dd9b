package dev.kizuna.notification.delivery.domain;

/** Tells the rest of the system what was delivered. */
public interface DeliveryReports {

    /** Returns when the report is safe; the same delivery reported again is the same event. */
    void publish(Delivery delivery);
}
