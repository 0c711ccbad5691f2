/** Photos and documents that people show: stored once by their hash, never run, never shown inside a page. */
@NullMarked
package market.sourcing.infra.evidence;

import org.jspecify.annotations.NullMarked;
