@NullMarked
package market.sourcing.infra.translate;

import org.jspecify.annotations.NullMarked;
