/** Stored event names and revisions, the mapper that reads and writes payloads, and the upcasters between revisions. */
@NullMarked
package market.sourcing.infra.eventschema;

import org.jspecify.annotations.NullMarked;
