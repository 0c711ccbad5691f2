/** Showing one factory, to each as much as they may know. */
@NullMarked
package market.sourcing.api.factory.detail;

import org.jspecify.annotations.NullMarked;
