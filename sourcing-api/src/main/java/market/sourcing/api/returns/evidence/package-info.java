/** Evidence over HTTP: taken as a stream of bytes, shown in a case, and given back as a file that nothing opens by itself. */
@NullMarked
package market.sourcing.api.returns.evidence;

import org.jspecify.annotations.NullMarked;
