package market.sourcing.domain;

import market.sourcing.domain.listing.StockLevels;
import market.sourcing.domain.returns.KnownEvidence;
import market.sourcing.domain.shared.UniqueValues;
import org.axonframework.modelling.command.Repository;

/** What decisions need from outside. */
public interface Ports {
    <T> Repository<T> repository(Class<T> aggregate);

    UniqueValues uniqueValues();

    StockLevels stockLevels();

    KnownEvidence evidence();
}
