package market.sourcing.api.station;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Read;
import market.sourcing.domain.shared.BasisPoints;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.station.CustomsMode;
import market.sourcing.domain.station.StationTerms;
import org.jspecify.annotations.Nullable;

/** Reads what is said of a station when it is opened and when it is changed. */
final class StationFields {
    private StationFields() {}

    static Read<StationTerms> terms(
            @Nullable List<@Nullable String> languages,
            @Nullable List<@Nullable String> customsModes,
            @Nullable Integer fee,
            FieldErrors fields) {
        var spoken = new ArrayList<Read<String>>();
        fields.required("languages", languages);
        for (var language : languages == null ? List.<@Nullable String>of() : languages) {
            spoken.add(fields.required("languages[" + spoken.size() + "]", language, StationTerms::language));
        }
        var modes = new ArrayList<Read<CustomsMode>>();
        fields.required("customsModes", customsModes);
        for (var mode : customsModes == null ? List.<@Nullable String>of() : customsModes) {
            modes.add(fields.required("customsModes[" + modes.size() + "]", mode, StationFields::mode));
        }
        var share = fields.required("feeBasisPoints", fee, BasisPoints::new);
        return fields.made("", () -> {
            var known = EnumSet.noneOf(CustomsMode.class);
            modes.forEach(mode -> known.add(mode.get()));
            return new StationTerms(spoken.stream().map(Read::get).toList(), known, share.get());
        });
    }

    private static CustomsMode mode(String name) {
        return Arrays.stream(CustomsMode.values())
                .filter(mode -> mode.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        Refused.invalid("customsModes", "A customs mode is DIRECT_IMPORT, BONDED or DIRECT_MAIL."));
    }
}
