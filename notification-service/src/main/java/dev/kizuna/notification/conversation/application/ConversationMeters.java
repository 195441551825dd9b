package dev.kizuna.notification.conversation.application;

/** What can be watched of conversations. */
public interface ConversationMeters {

    /** Something was taken, and what came of it. */
    void taken(String medium, String outcome);

    /** Something was turned away at the door. */
    void refused(String medium, String reason);
}
