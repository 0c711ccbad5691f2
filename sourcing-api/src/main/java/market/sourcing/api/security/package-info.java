/** Who asks: the own authorization server of the embedded default, tokens of any issuer, and the account they prove. */
@NullMarked
package market.sourcing.api.security;

import org.jspecify.annotations.NullMarked;
