/** What stands on pages of check-ins: inquiries, feedback, action items, in words. */
@NullMarked
package dev.kizuna.dashboard.matter;

import org.jspecify.annotations.NullMarked;
