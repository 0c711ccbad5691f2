/** Notices of payment providers: how they are signed, read, and taken once. */
@NullMarked
package market.sourcing.infra.payments.webhook;

import org.jspecify.annotations.NullMarked;
