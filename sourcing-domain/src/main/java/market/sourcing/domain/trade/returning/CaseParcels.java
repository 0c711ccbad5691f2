package market.sourcing.domain.trade.returning;

import java.util.Optional;
import market.sourcing.domain.carrier.TrackingNumber;
import market.sourcing.domain.delivery.command.NoteScan;
import market.sourcing.domain.returns.ReturnCase;
import market.sourcing.domain.returns.Tracking;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.RefusalCode;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Parcels of cases: goods on their way back, and other goods that come for them. */
public record CaseParcels(Repository<ReturnCase> cases, Consequences consequences, ParcelNumbers numbers) {

    /** Answers whether a case awaits a parcel with this number, or knows of it; one that was put aside for another may still come. */
    public boolean note(NoteScan command) {
        var found = numbers.caseOf(command.carrier(), command.trackingNumber())
                .map(id -> Loading.known(cases, id.value(), RefusalCode.CASE_UNKNOWN))
                .filter(of -> tracking(of).isTold(command.carrier(), command.trackingNumber()));
        found.ifPresent(of -> {
            var consequence = of.invoke(
                    it -> it.scanned(command.carrier(), command.trackingNumber(), command.scan(), command.now()));
            consequences.of(of, consequence, command.now());
        });
        return found.isPresent();
    }

    /** The parcel that a case awaits, if it awaits one. */
    public Optional<TrackingNumber> awaited(CaseId id) {
        return Loading.ifKnown(cases, id.value()).flatMap(of -> tracking(of).awaited());
    }

    private static Tracking tracking(Aggregate<ReturnCase> of) {
        return new Tracking(of.invoke(ReturnCase::soFar));
    }
}
