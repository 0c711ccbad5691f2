package market.sourcing.infra.evidence.format;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** A kind of file that people can show. */
public enum EvidenceType {
    JPEG("image/jpeg", List.of("jpg", "jpeg"), new JpegForm()),
    PNG("image/png", List.of("png"), new PngForm()),
    WEBP("image/webp", List.of("webp"), new WebpForm()),
    PDF("application/pdf", List.of("pdf"), new PdfForm());

    /** What a client says that knows no more of a file than that it is bytes, as most that are made by a generator do. */
    private static final String ANY_BYTES = "application/octet-stream";

    private final String mediaType;
    private final List<String> endings;
    private final Form form;

    EvidenceType(String mediaType, List<String> endings, Form form) {
        this.mediaType = mediaType;
        this.endings = endings;
        this.form = form;
    }

    /**
     * Reads a file to its end.
     *
     * @param declared the media type that the client says, without parameters; empty when it says none
     * @return what it is, by its bytes alone
     * @throws Refused {@link RefusalCode#EVIDENCE_EMPTY}, {@link RefusalCode#EVIDENCE_TYPE_UNKNOWN},
     *     {@link RefusalCode#EVIDENCE_TYPE_DIFFERS}, {@link RefusalCode#EVIDENCE_BROKEN},
     *     {@link RefusalCode#EVIDENCE_HAS_MORE}, {@link RefusalCode#PICTURE_TOO_LARGE}
     */
    public static EvidenceType check(FrontToBack file, String declared) throws IOException {
        var first = file.first(Form.MARK);
        if (first.length == 0) {
            throw Faults.empty();
        }
        var found = Stream.of(values())
                .filter(type -> type.form.beginsLike(first))
                .findFirst()
                .orElseThrow(Faults::typeUnknown);
        var said = declared.toLowerCase(Locale.ROOT);
        if (!found.mediaType.equals(said) && !said.equals(ANY_BYTES)) {
            throw Faults.typeDiffers(declared, found);
        }
        try {
            found.form.read(file);
        } catch (NotOfForm other) {
            throw Faults.broken(found);
        }
        if (!file.isOver()) {
            throw Faults.hasMore(found);
        }
        return found;
    }

    public static EvidenceType of(String mediaType) {
        return Stream.of(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow();
    }

    static List<String> mediaTypes() {
        return Stream.of(values()).map(EvidenceType::mediaType).toList();
    }

    public String mediaType() {
        return mediaType;
    }

    /** The name with an ending that says what the bytes are, whatever else it says. */
    public String nameLike(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(ending -> lower.endsWith("." + ending))
                ? name
                : name + "." + endings.getFirst();
    }
}
