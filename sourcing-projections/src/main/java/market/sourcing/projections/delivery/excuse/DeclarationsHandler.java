package market.sourcing.projections.delivery.excuse;

import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import java.util.Optional;
import market.sourcing.projections.view.ViewDocuments;
import market.sourcing.projections.view.Views;

/** Reads declarations of force majeure; who may see them is for the caller to decide. */
public record DeclarationsHandler(Views views) {
    private static final String POSITION = "logPosition";

    public Optional<Declaration> handle(FindDeclaration query) {
        return declarations().byId(query.excuseId());
    }

    public DeclarationPage handle(ListDeclarations query) {
        var before = query.before() == null ? Long.MAX_VALUE : query.before();
        var found = declarations()
                .find(lt(POSITION, before))
                .sort(descending(POSITION))
                .limit(query.size() + 1)
                .list();
        if (found.size() <= query.size()) {
            return new DeclarationPage(found, null);
        }
        var items = found.subList(0, query.size());
        return new DeclarationPage(items, items.getLast().logPosition());
    }

    private ViewDocuments<Declaration> declarations() {
        return views.documents(DeclarationProjector.VIEW);
    }
}
