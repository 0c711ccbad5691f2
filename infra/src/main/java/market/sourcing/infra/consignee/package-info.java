/**
 * Who people abroad are: sealed beside the log, each under a key of his own, opened for customs only, and gone with the event that erases
 * him.
 */
@NullMarked
package market.sourcing.infra.consignee;

import org.jspecify.annotations.NullMarked;
