package market.sourcing.domain.returns.command;

import java.time.Instant;
import market.sourcing.domain.carrier.TrackingNumber;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.OfCase;
import org.jspecify.annotations.Nullable;

/**
 * The buyer gave the goods to a carrier. Answers the case's version.
 *
 * @param expectedVersion the version the client has seen, or null when it does not matter
 * @param freight what the way back cost the buyer
 */
public record SendGoodsBack(
        CaseId caseId, @Nullable Long expectedVersion, Actor actor, TrackingNumber number, Money freight, Instant at)
        implements OfCase {}
