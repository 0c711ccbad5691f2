/** An issuer outside of the application: which of its tokens are meant for the marketplace, and what they entitle to. */
@NullMarked
package market.sourcing.api.security.external;

import org.jspecify.annotations.NullMarked;
