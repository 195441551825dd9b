/** The one typed place that says which topics there are, what is on them, who writes them and how they are kept. */
@NullMarked
package dev.kizuna.schemas.catalogue;

import org.jspecify.annotations.NullMarked;
