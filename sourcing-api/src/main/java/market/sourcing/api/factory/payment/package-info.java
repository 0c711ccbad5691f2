/** How long a factory lets buyers hold its goods without paying. */
@NullMarked
package market.sourcing.api.factory.payment;

import org.jspecify.annotations.NullMarked;
