package market.sourcing.infra.carriers;

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
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scans as JSON: {@code {"eventId": "…", "trackingNumber": "…", "kind": "ACCEPTED", "at": "2030-01-01T08:00:00+08:00", "place":
 * "Yiwu"}}. The event is the scan; {@code at} is RFC 3339; {@code place} may be left out; an id and a place have at most 200
 * characters.
 */
public final class ScanJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // A carrier may tell more than is asked for.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // A number is not one of the kinds, wherever they stand in their list.
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .build();
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
        return JSON.writeValueAsBytes(new Body(
                scan.id(), notice.trackingNumber(), scan.kind(), scan.at().toString(), scan.place()));
    }

    /** Nothing when it is not one JSON object with all the fields, or the number can't be the carrier's. */
    static Optional<ScanNotice> read(String carrier, byte[] json) {
        try {
            return Optional.ofNullable(JSON.readValue(json, Body.class)).map(body -> notice(carrier, body));
        } catch (JacksonException | DateTimeException | Refused unreadable) {
            return Optional.empty();
        }
    }

    private static @Nullable ScanNotice notice(String carrier, Body body) {
        var place = body.place();
        if (body.eventId() == null || body.trackingNumber() == null || body.kind() == null || body.at() == null) {
            return null;
        }
        var scan = new Scan(
                Texts.bounded("eventId", body.eventId(), LONGEST),
                body.kind(),
                instant(body.at()),
                place == null || place.isBlank() ? null : Texts.bounded("place", place, LONGEST));
        return new ScanNotice(TrackingNumber.of(carrier, body.trackingNumber()).text(), scan);
    }

    private static Instant instant(String text) {
        if (!YEAR_OF_FOUR_DIGITS.matcher(text).matches()) {
            throw new DateTimeException("No RFC 3339 instant");
        }
        return OffsetDateTime.parse(text).toInstant();
    }
}
