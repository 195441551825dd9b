package dev.kizuna.notification.delivery.domain;

/** Media whose messages cannot be changed tell what is new in a further message, but only if it means something new to the reader. */
public final class FollowUps {

    private FollowUps() {}

    /** Whether a revision is worth a further message: a new kind of news is, another figure in the same is not. */
    public static boolean isNews(Posted posted, Notification notification) {
        return posted.kind() != notification.kind();
    }
}
