package dev.kizuna.dashboard.review;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * TrueType fonts with Japanese letters. Usually those of Debian's and Ubuntu's package fonts-morisawa-bizud-gothic.
 *
 * @param regular file of the normal weight
 * @param bold file of the bold weight
 */
@ConfigurationProperties(prefix = "kizuna.reviews.fonts", ignoreUnknownFields = false)
record ReviewFonts(
        @DefaultValue("/usr/share/fonts/truetype/bizud-gothic/BIZUDPGothic-Regular.ttf")
        Path regular,

        @DefaultValue("/usr/share/fonts/truetype/bizud-gothic/BIZUDPGothic-Bold.ttf")
        Path bold) {}
