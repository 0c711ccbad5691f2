package market.sourcing.infra.imports.run;

import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.FactoryId;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done with a file.
 *
 * @param operator whose commands the rows become
 * @param demoOwner of the catalogue: owns the factories the file says the demo account owns; null is the operator
 * @param factory of orders: the factory that sold; else null
 * @param profile of orders: how their book is read, as JSON; null for the known book and for other files
 */
public record ImportRequest(
        ImportId id,
        ImportKind kind,
        AccountId operator,
        @Nullable AccountId demoOwner,
        @Nullable FactoryId factory,
        @Nullable String profile) {
    public static ImportRequest offers(ImportId id, AccountId operator) {
        return new ImportRequest(id, ImportKind.OFFERS, operator, null, null, null);
    }

    public static ImportRequest catalogue(ImportId id, AccountId operator, @Nullable AccountId demoOwner) {
        return new ImportRequest(id, ImportKind.CATALOGUE, operator, demoOwner, null, null);
    }

    public static ImportRequest orders(ImportId id, AccountId operator, FactoryId factory) {
        return new ImportRequest(id, ImportKind.ORDERS, operator, null, factory, null);
    }

    /** The same file, read as a profile says. */
    public ImportRequest readAs(@Nullable String json) {
        return new ImportRequest(id, kind, operator, demoOwner, factory, json);
    }
}
