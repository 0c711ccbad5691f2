package market.sourcing.infra.imports.offer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import market.sourcing.domain.factory.command.OnboardFactory;
import market.sourcing.domain.factory.command.VerifyFactory;
import market.sourcing.domain.listing.ListingTerms;
import market.sourcing.domain.listing.PriceLadder;
import market.sourcing.domain.listing.command.ChangeListingTerms;
import market.sourcing.domain.listing.command.CountStock;
import market.sourcing.domain.listing.command.DraftListing;
import market.sourcing.domain.listing.command.PublishListing;
import market.sourcing.domain.listing.command.RepriceListing;
import market.sourcing.domain.listing.command.StatePriorSales;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.outage.Outage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Turns one row into commands. Doing it again, or after a crash in the middle, ends in the same listing. */
final class RowApplier {
    private static final Logger log = LoggerFactory.getLogger(RowApplier.class);
    private static final int MOST_ATTEMPTS = 4;
    private static final int DAYS = 90;
    private static final String SOURCE = "offers import: sold_90_days";

    private final Commands commands;
    private final TransactionTemplate together;
    private final Actor operator;
    private final Actor demoOwner;
    private final Cache<FactoryId, Boolean> ready =
            Caffeine.newBuilder().maximumSize(10_000).build();

    RowApplier(Commands commands, TransactionTemplate together, AccountId operator, @Nullable AccountId demoOwner) {
        this.commands = commands;
        this.together = together;
        this.operator = new Actor(operator, Set.of(Role.OPERATOR));
        this.demoOwner = demoOwner == null ? this.operator : new Actor(demoOwner, Set.of(Role.FACTORY));
    }

    /** All commands of the row in one transaction: a refusal leaves nothing of it. */
    RowOutcome apply(OfferRow row, @Nullable ListingBefore before) {
        ready.asMap().computeIfAbsent(row.factory().factoryId(), id -> onboard(row.factory()));
        for (int attempt = 1; ; attempt++) {
            try {
                return before == null ? applied(() -> createdBy(row)) : changed(row, before);
            } catch (RuntimeException failure) {
                if (attempt == MOST_ATTEMPTS || failure instanceof Refused || Outage.causes(failure)) {
                    throw failure;
                }
                log.debug("{} is applied again.", row.listingId(), failure);
            }
        }
    }

    private RowOutcome changed(OfferRow row, ListingBefore before) {
        try {
            return applied(() -> {
                reprice(row);
                return updatedBy(row, before);
            });
        } catch (Refused pricesUnderTheTermsInForce) {
            return applied(() -> updatedBy(row, before));
        }
    }

    private RowOutcome applied(Supplier<RowOutcome> commandsOfTheRow) {
        return Objects.requireNonNull(together.execute(status -> commandsOfTheRow.get()));
    }

    private RowOutcome createdBy(OfferRow row) {
        var fingerprint = "import:" + row.listingId().value();
        send(new DraftListing(row.listingId(), row.factory().factoryId(), operator, row.terms(), fingerprint));
        stateSales(row);
        publish(row);
        return RowOutcome.CREATED;
    }

    private RowOutcome updatedBy(OfferRow row, ListingBefore before) {
        long version = send(new ChangeListingTerms(row.listingId(), null, operator, row.terms()));
        version = Math.max(version, stateSales(row));
        if (!before.published()) {
            version = publish(row);
        }
        return version > before.version() ? RowOutcome.CHANGED : RowOutcome.UNCHANGED;
    }

    private Boolean onboard(OfferFactory factory) {
        var owner = factory.demoOwned() ? demoOwner : operator;
        commands.<Object>send(
                new OnboardFactory(
                        factory.factoryId(),
                        owner,
                        factory.name(),
                        factory.country(),
                        factory.taxNumber(),
                        factory.region(),
                        factory.fingerprint()),
                owner);
        commands.<Object>send(new VerifyFactory(factory.factoryId(), null, operator), operator);
        return true;
    }

    /** Tells new prices as such; where they hold only under the new terms, the change of terms carries them. */
    private void reprice(OfferRow row) {
        var terms = row.terms();
        send(new RepriceListing(
                row.listingId(), null, operator, terms.ladder(), skuLadders(terms), terms.dropshipPrice()));
    }

    private long stateSales(OfferRow row) {
        var sold = row.soldIn90Days();
        return sold == null ? -1 : send(new StatePriorSales(row.listingId(), null, operator, sold, DAYS, SOURCE));
    }

    private long publish(OfferRow row) {
        ListingId id = row.listingId();
        for (var counted : row.openingStock()) {
            send(new CountStock(id, null, operator, counted.sku(), counted.units()));
        }
        return send(new PublishListing(id, null, operator));
    }

    private static Map<String, PriceLadder> skuLadders(ListingTerms terms) {
        var ladders = new HashMap<String, PriceLadder>();
        for (var sku : terms.skus()) {
            var ladder = sku.ladder();
            if (ladder != null) {
                ladders.put(sku.code(), ladder);
            }
        }
        return ladders;
    }

    private long send(Object command) {
        return commands.<Long>send(command, operator);
    }
}
