package market.sourcing.api.file;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.infra.evidence.EvidenceStore;
import market.sourcing.infra.evidence.format.EvidenceType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Answers with a stored file: to be saved, never to be opened in a page. */
@Component
public class FileAnswer {
    private static final Logger LOG = LoggerFactory.getLogger(FileAnswer.class);

    private final EvidenceStore store;

    FileAnswer(EvidenceStore store) {
        this.store = store;
    }

    public void give(Evidence evidence, HttpServletResponse response) {
        describe(evidence, response);
        try {
            store.copy(evidence.sha256(), response.getOutputStream());
        } catch (IOException gone) {
            LOG.debug("Nobody takes the rest of {}", evidence.sha256(), gone);
        }
    }

    /** Whatever is in it, a browser neither guesses another type, nor shows it, nor lets it do anything. */
    private static void describe(Evidence evidence, HttpServletResponse response) {
        var name = EvidenceType.of(evidence.mediaType()).nameLike(evidence.name());
        response.setContentType(evidence.mediaType());
        response.setContentLengthLong(evidence.bytes());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
    }
}
