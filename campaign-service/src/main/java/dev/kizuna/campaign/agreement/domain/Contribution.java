package dev.kizuna.campaign.agreement.domain;

/**
 * What a side gives that is not money, such as training, leads or a stand at a fair.
 *
 * @param code stable code
 * @param description what exactly, in words both sides understand
 */
public record Contribution(Side by, String code, String description) {

    /** Who gives. */
    public enum Side {
        VENDOR,
        PARTNER
    }
}
