package dev.kizuna.campaign.webhook.application;

import java.util.List;

/** The events that a mapping may make. */
public interface EventForms {

    List<EventForm> all();
}
