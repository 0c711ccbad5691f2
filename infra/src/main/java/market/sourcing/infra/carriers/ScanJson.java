package market.sourcing.infra.carriers;

import static market.sourcing.infra.webhook.NoticeBody.required;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import market.sourcing.domain.carrier.Scan;
import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.carrier.ScanNotice;
import market.sourcing.domain.carrier.TrackingNumber;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Texts;
import market.sourcing.domain.shared.Unseen;
import market.sourcing.infra.webhook.NoticeBody;
import org.jspecify.annotations.Nullable;

/**
 * Scans as JSON: {@code {"eventId": "…", "trackingNumber": "…", "kind": "ACCEPTED", "at": "2030-01-01T08:00:00+08:00", "place":
 * "Yiwu"}}. The event is the scan; {@code at} is RFC 3339; {@code place} may be left out; an id and a place have at most 200
 * characters.
 */
public final class ScanJson {
    private static final Pattern YEAR_OF_FOUR_DIGITS = Pattern.compile("[0-9]{4}-.+");
    private static final int LONGEST = 200;

    private record Body(
            @Nullable String eventId,
            @Nullable String trackingNumber,
            @Nullable ScanKind kind,
            @Nullable String at,
            @Nullable String place) {}

    private ScanJson() {}

    public static byte[] write(ScanNotice notice) {
        var scan = notice.scan();
        return NoticeBody.write(new Body(
                scan.id(), notice.trackingNumber(), scan.kind(), scan.at().toString(), scan.place()));
    }

    /**
     * Empty when it is not one JSON object.
     *
     * @throws Refused {@code INVALID_VALUE} naming the field, also where the number can't be the carrier's
     */
    static Optional<ScanNotice> read(String carrier, byte[] json) {
        return NoticeBody.read(json, Body.class).map(body -> notice(carrier, body));
    }

    private static ScanNotice notice(String carrier, Body body) {
        var place = body.place();
        var scan = new Scan(
                Texts.bounded("eventId", required("eventId", body.eventId()), LONGEST),
                required("kind", body.kind()),
                instant(required("at", body.at())),
                place == null || Unseen.only(place) ? null : Texts.bounded("place", place, LONGEST));
        var number = required("trackingNumber", body.trackingNumber());
        return new ScanNotice(TrackingNumber.of(carrier, number).text(), scan);
    }

    private static Instant instant(String text) {
        if (YEAR_OF_FOUR_DIGITS.matcher(text).matches()) {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException none) {
                // Said below.
            }
        }
        throw Refused.invalid("at", "This is an RFC 3339 time such as 2030-01-01T08:00:00+08:00.");
    }
}
