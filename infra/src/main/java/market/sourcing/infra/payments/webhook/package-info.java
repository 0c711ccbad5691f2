/** Notices of payment providers: how they are written, and what takes them. */
@NullMarked
package market.sourcing.infra.payments.webhook;

import org.jspecify.annotations.NullMarked;
