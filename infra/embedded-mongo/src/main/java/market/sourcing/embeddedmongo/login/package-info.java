/** The login that the embedded MongoDB server asks for: SCRAM-SHA-256 (RFC 5802, RFC 7677), as the driver speaks it. */
@NullMarked
package market.sourcing.embeddedmongo.login;

import org.jspecify.annotations.NullMarked;
