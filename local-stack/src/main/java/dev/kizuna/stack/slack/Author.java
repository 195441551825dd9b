package dev.kizuna.stack.slack;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a message, where it was not the app under test.
 *
 * @param user id of the user, or of another bot
 * @param bot whether it is another bot
 * @param team another company's workspace, for people who come over Slack Connect
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Author(String user, boolean bot, @Nullable String team) {}
