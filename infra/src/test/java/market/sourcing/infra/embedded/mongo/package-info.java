/** Proof that the embedded MongoDB server answers as the plain one does, faster, and never with half an update. */
@NullMarked
package market.sourcing.infra.embedded.mongo;

import org.jspecify.annotations.NullMarked;
