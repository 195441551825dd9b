/** How the service is put together. */
@NullMarked
package dev.kizuna.kpi.config;

import org.jspecify.annotations.NullMarked;
