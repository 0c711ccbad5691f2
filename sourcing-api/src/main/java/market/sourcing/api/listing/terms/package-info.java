/** The terms of a listing on the wire, read and shown. */
@NullMarked
package market.sourcing.api.listing.terms;

import org.jspecify.annotations.NullMarked;
