/** Reading strict JSON bodies and parameters so that every faulty field is named, not only the first. */
@NullMarked
package market.sourcing.api.body;

import org.jspecify.annotations.NullMarked;
