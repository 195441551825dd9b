/** The people's page: composes the services' APIs, follows the topics to stay live, keeps nothing of its own. */
@NullMarked
package dev.kizuna.dashboard;

import org.jspecify.annotations.NullMarked;
