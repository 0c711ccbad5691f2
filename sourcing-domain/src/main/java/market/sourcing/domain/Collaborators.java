package market.sourcing.domain;

import market.sourcing.domain.commission.Commission;
import market.sourcing.domain.consignee.Consignee;
import market.sourcing.domain.consolidation.Consolidation;
import market.sourcing.domain.delivery.DeliveryPromise;
import market.sourcing.domain.escrow.Escrow;
import market.sourcing.domain.factory.Factory;
import market.sourcing.domain.listing.Listing;
import market.sourcing.domain.listing.Stock;
import market.sourcing.domain.listing.StockLevels;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.order.Tab;
import market.sourcing.domain.pool.Pool;
import market.sourcing.domain.pool.PoolGrant;
import market.sourcing.domain.pool.PooledListing;
import market.sourcing.domain.quote.Quote;
import market.sourcing.domain.returns.KnownEvidence;
import market.sourcing.domain.returns.OrderReturns;
import market.sourcing.domain.returns.ReturnCase;
import market.sourcing.domain.shared.UniqueValues;
import market.sourcing.domain.standing.FactoryStanding;
import market.sourcing.domain.station.Station;
import market.sourcing.domain.trade.commissioning.Commissions;
import market.sourcing.domain.trade.delivering.Promises;
import market.sourcing.domain.trade.delivering.TakenBack;
import market.sourcing.domain.trade.due.FallenDue;
import market.sourcing.domain.trade.ordering.FundsRelease;
import market.sourcing.domain.trade.ordering.OpenClaims;
import market.sourcing.domain.trade.ordering.OrderDesk;
import market.sourcing.domain.trade.ordering.Undoing;
import market.sourcing.domain.trade.pooling.Pooled;
import market.sourcing.domain.trade.returning.CaseParcels;
import market.sourcing.domain.trade.returning.Consequences;
import market.sourcing.domain.trade.returning.InstantRefunds;
import market.sourcing.domain.trade.returning.LateClaims;
import market.sourcing.domain.trade.returning.ParcelNumbers;
import market.sourcing.domain.trade.returning.Purchases;
import org.axonframework.modelling.command.Repository;

/** What handlers work with, made of the ports: repositories, and what coordinates several aggregates. */
public record Collaborators(Ports ports) {
    /** What has to be asked before every command. */
    public FallenDue fallenDue() {
        return new FallenDue(orders(), promises(), returns(), cases(), numbers());
    }

    <T> Repository<T> repository(Class<T> aggregate) {
        return ports.repository(aggregate);
    }

    Repository<Factory> factories() {
        return repository(Factory.class);
    }

    Repository<Listing> listings() {
        return repository(Listing.class);
    }

    Repository<Stock> stocks() {
        return repository(Stock.class);
    }

    Repository<Order> orders() {
        return repository(Order.class);
    }

    Repository<Tab> tabs() {
        return repository(Tab.class);
    }

    Repository<Quote> quotes() {
        return repository(Quote.class);
    }

    Repository<Escrow> escrows() {
        return repository(Escrow.class);
    }

    Repository<DeliveryPromise> promises() {
        return repository(DeliveryPromise.class);
    }

    Repository<ReturnCase> cases() {
        return repository(ReturnCase.class);
    }

    Repository<OrderReturns> returns() {
        return repository(OrderReturns.class);
    }

    Repository<Pool> pools() {
        return repository(Pool.class);
    }

    Repository<PoolGrant> grants() {
        return repository(PoolGrant.class);
    }

    Repository<Station> stations() {
        return repository(Station.class);
    }

    Repository<Commission> commissioned() {
        return repository(Commission.class);
    }

    Repository<Consignee> consignees() {
        return repository(Consignee.class);
    }

    Repository<Consolidation> consolidations() {
        return repository(Consolidation.class);
    }

    OrderDesk desk() {
        return new OrderDesk(orders(), listings(), stocks(), tabs(), commissions(), unique());
    }

    private Commissions commissions() {
        return new Commissions(commissioned(), consignees(), stations());
    }

    FundsRelease release() {
        return new FundsRelease(escrows(), returns());
    }

    Purchases purchases() {
        return new Purchases(orders(), returns(), promises(), factories());
    }

    Consequences consequences() {
        return new Consequences(purchases(), escrows(), release());
    }

    CaseParcels caseParcels() {
        return new CaseParcels(cases(), consequences(), numbers());
    }

    LateClaims lateClaims() {
        return new LateClaims(cases(), consequences());
    }

    InstantRefunds instant() {
        return new InstantRefunds(purchases(), undoing());
    }

    Undoing undoing() {
        return new Undoing(escrows(), stocks(), new Promises(promises()), new OpenClaims(returns(), cases()));
    }

    ParcelNumbers numbers() {
        return new ParcelNumbers(new Promises(promises()), cases(), unique());
    }

    TakenBack takenBack() {
        return new TakenBack(escrows(), orders(), returns());
    }

    Pooled pooled() {
        return new Pooled(repository(PooledListing.class), listings(), factories(), repository(FactoryStanding.class));
    }

    KnownEvidence evidence() {
        return ports.evidence();
    }

    StockLevels stockLevels() {
        return ports.stockLevels();
    }

    UniqueValues unique() {
        return ports.uniqueValues();
    }
}
