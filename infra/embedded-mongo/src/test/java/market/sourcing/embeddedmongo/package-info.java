/** Proof that the embedded MongoDB server answers as the plain one does, faster, and never with half an update. */
@NullMarked
package market.sourcing.embeddedmongo;

import org.jspecify.annotations.NullMarked;
