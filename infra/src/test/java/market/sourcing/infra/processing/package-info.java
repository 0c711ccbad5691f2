@NullMarked
package market.sourcing.infra.processing;

import org.jspecify.annotations.NullMarked;
