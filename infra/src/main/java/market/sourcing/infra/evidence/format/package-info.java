/** What a file is by its bytes: read once from front to back, never decoded to find out, and refused unless it is one whole file. */
@NullMarked
package market.sourcing.infra.evidence.format;

import org.jspecify.annotations.NullMarked;
