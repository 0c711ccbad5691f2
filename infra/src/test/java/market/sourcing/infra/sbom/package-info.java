/** Whether something that is shipped is known to be vulnerable. */
@NullMarked
package market.sourcing.infra.sbom;

import org.jspecify.annotations.NullMarked;
