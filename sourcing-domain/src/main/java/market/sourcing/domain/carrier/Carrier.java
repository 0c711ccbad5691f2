package market.sourcing.domain.carrier;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** The carriers that parcels can be given to. The code is the name in small letters with hyphens; it is stored. */
public enum Carrier {
    CHINA_POST(S10.ofPost("CN")),
    /** The express service that posts run together: any post's number. */
    EMS(S10.ofAnyPost()),
    ROYAL_MAIL(S10.ofPost("GB")),
    /** International mail of the United States Postal Service. */
    USPS_INTERNATIONAL(S10.ofPost("US")),
    UPS(UpsFormat.FORMAT),
    FEDEX(FedexFormat.FORMAT),
    DHL_EXPRESS(DhlExpressFormat.FORMAT),
    /** As SF Express prints its waybills; it publishes no check digit. */
    SF_EXPRESS(Shape.of("SF[0-9]{13}")),
    /** As YTO Express prints its waybills; it publishes no rule. */
    YTO_EXPRESS(Shape.of("YT[0-9]{13}")),
    /** As ZTO Express prints its waybills, which have had 12 to 14 digits; it publishes no rule. */
    ZTO_EXPRESS(Shape.of("[0-9]{12,14}")),
    /** Stands in for the others in trials. */
    SIMULATED(Shape.of("SIM[A-Z0-9]{3,40}"));

    private static final String POSTS = "s10";

    private final NumberFormat format;

    Carrier(NumberFormat format) {
        this.format = format;
    }

    /**
     * Reads a code.
     *
     * @throws Refused {@link RefusalCode#INVALID_VALUE} naming the field {@code carrier}, with all {@code known} codes
     */
    public static Carrier of(String code) {
        return find(code)
                .orElseThrow(() -> new Refused(
                        RefusalCode.INVALID_VALUE,
                        "This carrier is not known here.",
                        Map.of("field", "carrier", "known", codes())));
    }

    public static Optional<Carrier> find(String code) {
        return Arrays.stream(values())
                .filter(carrier -> carrier.code().equals(code))
                .findFirst();
    }

    private static List<String> codes() {
        return Arrays.stream(values()).map(Carrier::code).toList();
    }

    /** Such as {@code sf-express}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean canHaveGivenOut(String number) {
        return format.fits(number);
    }

    /** Whose numbers are unlike any other of the series: all posts', or its own. */
    public String series() {
        return format instanceof S10 ? POSTS : code();
    }
}
