/** Who is called what and reached where, as partner-service's directory says; the only place of names and addresses. */
@NullMarked
package dev.kizuna.notification.directory.domain;

import org.jspecify.annotations.NullMarked;
