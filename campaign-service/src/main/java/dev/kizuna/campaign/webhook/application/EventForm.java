package dev.kizuna.campaign.webhook.application;

import java.util.Set;

/**
 * What an event of one type is made of, besides the three fields that all have.
 *
 * @param name its simple name, as mappings use it
 * @param ceType its type as a CloudEvent
 * @param required fields that must be there
 * @param money fields of money, which need a currency
 * @param all all fields
 */
public record EventForm(String name, String ceType, Set<String> required, Set<String> money, Set<String> all) {}
