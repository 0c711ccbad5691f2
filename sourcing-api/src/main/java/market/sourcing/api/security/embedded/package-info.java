/** The own authorization server: demo accounts, their secrets, the key that signs tokens, and the login page. */
@NullMarked
package market.sourcing.api.security.embedded;

import org.jspecify.annotations.NullMarked;
