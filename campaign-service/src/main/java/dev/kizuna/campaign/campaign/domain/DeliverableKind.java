package dev.kizuna.campaign.campaign.domain;

import dev.kizuna.campaign.aggregate.domain.Coded;

/** What can be promised for a campaign. */
public enum DeliverableKind implements Coded {
    WEBINAR,
    PODCAST,
    NEWSLETTER,
    LANDING_PAGE,
    WHITE_PAPER,
    CASE_STUDY,
    BLOG_POST,
    VIDEO,
    PRESS_RELEASE,
    SOCIAL_POST,
    EMAIL,
    ADVERTISEMENT,
    BROCHURE,
    DEMO,
    WORKSHOP,
    TRAINING,
    EVENT
}
