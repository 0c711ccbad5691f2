/** Factories: seller accounts from onboarding to suspension. */
@NullMarked
package market.sourcing.domain.factory;

import org.jspecify.annotations.NullMarked;
