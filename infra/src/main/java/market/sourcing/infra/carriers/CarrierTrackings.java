package market.sourcing.infra.carriers;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import market.sourcing.domain.carrier.Carrier;
import market.sourcing.domain.carrier.CarrierTracking;

/** Which carriers parcels can be given to here, and which of them can be asked. The others only tell by themselves. */
public final class CarrierTrackings {
    private final Map<Carrier, CarrierTracking> asked = new EnumMap<>(Carrier.class);

    /** @param all one for a carrier at most */
    public CarrierTrackings(Collection<CarrierTracking> all) {
        for (var tracking : all) {
            if (asked.put(Carrier.of(tracking.carrier()), tracking) != null) {
                throw new IllegalArgumentException("There are two ways to ask " + tracking.carrier() + ".");
            }
        }
    }

    /** Empty where the carrier can't be asked. */
    public Optional<CarrierTracking> of(Carrier carrier) {
        return Optional.ofNullable(asked.get(carrier));
    }

    /** Every carrier, but the simulated one only where it is set up. */
    public Set<Carrier> served() {
        return Arrays.stream(Carrier.values())
                .filter(carrier -> carrier != Carrier.SIMULATED || asked.containsKey(carrier))
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(() -> EnumSet.noneOf(Carrier.class)), Collections::unmodifiableSet));
    }
}
