package market.sourcing.infra.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import market.sourcing.domain.returns.EvidenceName;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.infra.evidence.format.EvidenceType;
import market.sourcing.infra.evidence.format.Faults;
import market.sourcing.infra.evidence.format.FrontToBack;

/**
 * Takes files in and gives them back, each held in memory only piece by piece. A body is spooled while it is checked, so that
 * a slow client holds no connection to the database; what was checked is then stored whole, or not at all.
 */
public final class EvidenceStore {
    public static final long MOST_BYTES = 20L * 1024 * 1024;

    private final EvidenceTables tables;
    private final Path folder;
    private final InstantSource clock;
    private final PerceptualHash pictures = new PerceptualHash();

    /** @param folder for bodies on their way in */
    EvidenceStore(EvidenceTables tables, Path folder, InstantSource clock) {
        this.tables = tables;
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Takes a file in. The same bytes are stored once; who sends them again has them under the name of the first time.
     *
     * @param declared the media type that the client says, without parameters; empty when it says none
     * @throws Refused {@link RefusalCode#EVIDENCE_EMPTY}, {@link RefusalCode#EVIDENCE_TOO_LARGE},
     *     {@link RefusalCode#EVIDENCE_TYPE_UNKNOWN}, {@link RefusalCode#EVIDENCE_TYPE_DIFFERS},
     *     {@link RefusalCode#EVIDENCE_BROKEN}, {@link RefusalCode#EVIDENCE_HAS_MORE}, {@link RefusalCode#PICTURE_TOO_LARGE},
     *     {@link RefusalCode#EVIDENCE_QUOTA_REACHED}
     * @throws IOException when the body breaks off
     */
    public Evidence receive(AccountId owner, EvidenceName name, String declared, InputStream body) throws IOException {
        var upload = new Upload(owner, name, clock.instant());
        tables.mustHaveRoom(owner, upload.at());
        try (var spooled = Spooled.in(folder)) {
            var intake = new IncomingBody(body, spooled, MOST_BYTES);
            var type = EvidenceType.check(new FrontToBack(intake), declared);
            if (intake.isArchiveToo()) {
                throw Faults.hasMore(type);
            }
            var content = new Content(intake.hash(), type, intake.bytes());
            var looks = tables.have(content.sha256())
                    ? null
                    : pictures.of(type, spooled).orElse(null);
            return tables.keep(upload, content, looks, spooled);
        }
    }

    /** Writes the bytes of what is stored; no connection to the database is held while somebody slow takes them. */
    public void copy(String sha256, OutputStream to) throws IOException {
        for (int number = 0; ; number++) {
            var piece = tables.piece(sha256, number);
            if (piece.isEmpty()) {
                return;
            }
            to.write(piece.get());
        }
    }
}
