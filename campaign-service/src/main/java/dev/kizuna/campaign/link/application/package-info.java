/** How links are made and followed. */
@NullMarked
package dev.kizuna.campaign.link.application;

import org.jspecify.annotations.NullMarked;
