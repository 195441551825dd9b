/** What is done with partners: agreements, campaigns, links, leads, deals and their money. */
@NullMarked
package dev.kizuna.campaign;

import org.jspecify.annotations.NullMarked;
