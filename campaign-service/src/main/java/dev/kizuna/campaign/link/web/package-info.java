/** Links over HTTP, and the redirect itself. */
@NullMarked
package dev.kizuna.campaign.link.web;

import org.jspecify.annotations.NullMarked;
