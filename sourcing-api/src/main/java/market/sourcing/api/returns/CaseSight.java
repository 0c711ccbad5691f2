package market.sourcing.api.returns;

import market.sourcing.api.security.Caller;
import market.sourcing.api.version.MinVersion;
import market.sourcing.api.version.PathIds;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.projections.returns.cases.CaseFile;
import market.sourcing.projections.returns.cases.CasesHandler;
import market.sourcing.projections.returns.cases.FindCase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds cases for those who may see them: the order's parties, operators and auditors. */
@Component
public record CaseSight(CasesHandler cases) {
    /**
     * The case, in that version or a later one.
     *
     * @param minVersion as the client sent it
     * @throws Refused {@link RefusalCode#CASE_UNKNOWN}
     */
    public CaseFile seen(String id, @Nullable String minVersion, Actor actor) {
        var query = new FindCase(id);
        if (!query.isAnswerable()) {
            throw PathIds.unknown(RefusalCode.CASE_UNKNOWN, id);
        }
        var caller = Caller.of(actor);
        return MinVersion.of(minVersion)
                .await(() -> cases.handle(query).filter(file -> isSeen(file, caller)), CaseFile::version)
                .orElseThrow(() -> PathIds.unknown(RefusalCode.CASE_UNKNOWN, id));
    }

    private static boolean isSeen(CaseFile file, Caller caller) {
        var owner = file.factoryOwnerId();
        return caller.maySeeAllOf(file.buyerId()) || (owner != null && caller.maySeeAllOf(owner));
    }
}
