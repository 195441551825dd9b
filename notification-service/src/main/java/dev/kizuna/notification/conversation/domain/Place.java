package dev.kizuna.notification.conversation.domain;

/**
 * Where people talk.
 *
 * @param medium slack or line
 * @param id the medium's own id of the channel, group or chat
 * @param threaded whether an answer can be told from other messages by the thread it is in
 */
public record Place(String medium, String id, boolean threaded) {

    /** Names the place among those of all media. */
    public String key() {
        return medium + ":" + id;
    }
}
