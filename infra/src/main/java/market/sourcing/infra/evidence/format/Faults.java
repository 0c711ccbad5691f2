package market.sourcing.infra.evidence.format;

import java.time.Duration;
import java.util.Map;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** What can be wrong with the bytes of a file. */
public final class Faults {
    private static final String BODY = "body";

    private Faults() {}

    public static Refused empty() {
        return new Refused(RefusalCode.EVIDENCE_EMPTY, "The file has no bytes.", Map.of("field", BODY));
    }

    public static Refused tooLarge(long mostBytes) {
        return new Refused(
                RefusalCode.EVIDENCE_TOO_LARGE,
                "The file is larger than evidence may be.",
                Map.of("field", BODY, "mostBytes", mostBytes));
    }

    public static Refused quotaReached(long mostBytes, long usedBytes, Duration period) {
        return new Refused(
                RefusalCode.EVIDENCE_QUOTA_REACHED,
                "The account has uploaded as much as it may for now.",
                Map.of("mostBytes", mostBytes, "usedBytes", usedBytes, "period", period.toString()));
    }

    static Refused typeUnknown() {
        return new Refused(
                RefusalCode.EVIDENCE_TYPE_UNKNOWN,
                "The bytes are not of a kind of file that is taken here, whatever the file is called.",
                Map.of("field", BODY, "accepted", EvidenceType.mediaTypes()));
    }

    /** @param declared as the client said, or what it did not say */
    static Refused typeDiffers(String declared, EvidenceType found) {
        return new Refused(
                RefusalCode.EVIDENCE_TYPE_DIFFERS,
                "The bytes are of another kind of file than Content-Type says.",
                Map.of("field", "Content-Type", "declared", declared, "found", found.mediaType()));
    }

    public static Refused broken(EvidenceType type) {
        return new Refused(
                RefusalCode.EVIDENCE_BROKEN,
                "The file is cut off, damaged, or made in a way that is not read here.",
                Map.of("field", BODY, "mediaType", type.mediaType()));
    }

    /** Such as an archive or a page behind a picture. */
    public static Refused hasMore(EvidenceType type) {
        return new Refused(
                RefusalCode.EVIDENCE_HAS_MORE,
                "The file has something behind its end, or is another file at the same time.",
                Map.of("field", BODY, "mediaType", type.mediaType()));
    }

    static Refused pictureTooLarge(long width, long height, long mostPixels, long longestSide) {
        return new Refused(
                RefusalCode.PICTURE_TOO_LARGE,
                "The picture has too many pixels.",
                Map.of(
                        "field",
                        BODY,
                        "width",
                        width,
                        "height",
                        height,
                        "mostPixels",
                        mostPixels,
                        "longestSide",
                        longestSide));
    }
}
