/** The badges of a factory, as they are shown with it and with its listings. */
@NullMarked
package market.sourcing.api.badge;

import org.jspecify.annotations.NullMarked;
