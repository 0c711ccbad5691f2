package market.sourcing.domain.returns.handler;

import java.util.Optional;
import market.sourcing.domain.carrier.TrackingNumber;
import market.sourcing.domain.delivery.command.NoteScan;
import market.sourcing.domain.returns.ReturnCase;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.UniqueValues;
import market.sourcing.domain.shared.Uniqueness;
import org.axonframework.modelling.command.Repository;

/** Parcels of other goods, which come for those that came back in a case. */
public record Replacements(Repository<ReturnCase> cases, Consequences consequences, UniqueValues unique) {

    /** Answers whether a case has a parcel with this number, or had. */
    public boolean note(NoteScan command) {
        var number = command.carrier() + "/" + command.trackingNumber();
        var found = unique.holder(Uniqueness.RETURN_TRACKING_NUMBER, number)
                .map(id -> Loading.known(cases, id, RefusalCode.CASE_UNKNOWN));
        found.ifPresent(of -> {
            var consequence = of.invoke(
                    it -> it.scanned(command.carrier(), command.trackingNumber(), command.scan(), command.now()));
            consequences.of(of, consequence, command.now());
        });
        return found.isPresent();
    }

    /** The parcel that a case awaits, if it awaits one. */
    public Optional<TrackingNumber> awaited(CaseId id) {
        return Loading.ifKnown(cases, id.value()).flatMap(it -> it.invoke(ReturnCase::replacementsNumber));
    }
}
