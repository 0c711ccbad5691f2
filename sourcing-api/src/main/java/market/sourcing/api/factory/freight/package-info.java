/** What a factory asks for sending goods. */
@NullMarked
package market.sourcing.api.factory.freight;

import org.jspecify.annotations.NullMarked;
