package dev.kizuna.dashboard.page;

import dev.kizuna.dashboard.viewer.Viewer;

/**
 * What stands round every page.
 *
 * @param now the server's time, by which countdowns run
 * @param cursor up to which the page knows what happened
 * @param following whether the topics are followed right now
 * @param here path and query of the page, to return to
 */
public record Frame(String language, String now, String cursor, boolean following, String here, Viewer viewer) {}
