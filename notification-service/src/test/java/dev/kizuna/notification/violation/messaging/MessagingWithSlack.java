package dev.kizuna.notification.violation.messaging;

import com.slack.api.SlackConfig;

class MessagingWithSlack {
    SlackConfig config = new SlackConfig();
}
