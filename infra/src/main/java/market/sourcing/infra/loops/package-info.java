/** Threads that do one thing over and over while the application runs. */
@NullMarked
package market.sourcing.infra.loops;

import org.jspecify.annotations.NullMarked;
