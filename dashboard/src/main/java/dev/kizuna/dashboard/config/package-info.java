/** Where the services are, how they are called and what every answer to a browser says about its safety. */
@NullMarked
package dev.kizuna.dashboard.config;

import org.jspecify.annotations.NullMarked;
