/** Merkle trees as RFC 9162, section 2.1, has them, over SHA-256: roots, tiles, and proofs that somebody else can check. */
@NullMarked
package market.sourcing.transparency.merkle;

import org.jspecify.annotations.NullMarked;
