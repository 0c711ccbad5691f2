/** Import runs: the spooled file, the worker, and counters that survive a crash. */
@NullMarked
package market.sourcing.infra.imports.run;

import org.jspecify.annotations.NullMarked;
