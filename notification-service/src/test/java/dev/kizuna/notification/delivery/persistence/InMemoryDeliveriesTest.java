package dev.kizuna.notification.delivery.persistence;

import dev.kizuna.notification.delivery.domain.Deliveries;
import dev.kizuna.notification.delivery.domain.InMemoryDeliveries;

class InMemoryDeliveriesTest extends DeliveriesContract {

    private final InMemoryDeliveries deliveries = new InMemoryDeliveries();

    @Override
    Deliveries deliveries() {
        return deliveries;
    }
}
