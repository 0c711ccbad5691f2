/**
 * The promise that goods leave the factory in time: its clock, its parcels, and what is paid when it is missed.
 *
 * <p>{@link market.sourcing.domain.delivery.Promise} is what the events of one have made of it. What is to happen next is decided by
 * small types around it, such as {@link market.sourcing.domain.delivery.Judgement} and
 * {@link market.sourcing.domain.delivery.Waiting}: they answer events and change nothing. Only the aggregate,
 * {@link market.sourcing.domain.delivery.DeliveryPromise}, lets these happen; a rehearsal asks the same types under other rules.
 */
@NullMarked
package market.sourcing.domain.delivery;

import org.jspecify.annotations.NullMarked;
