package dev.kizuna.dashboard.form;

/**
 * Something that can be chosen.
 *
 * @param value what is sent
 * @param text what is read
 */
public record Choice(String value, String text) {}
