/** Letting a factory publish, once its papers were seen. */
@NullMarked
package market.sourcing.api.factory.verify;

import org.jspecify.annotations.NullMarked;
