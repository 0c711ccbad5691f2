package market.sourcing.api.file;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.ProblemException;
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
public record FileAnswer(EvidenceStore store) {
    private static final Logger LOG = LoggerFactory.getLogger(FileAnswer.class);

    /**
     * Gives the file that was asked for.
     *
     * @param otherwise what to say where there is none
     * @throws ProblemException {@link ApiCode#NOT_FOUND}
     */
    public void give(Optional<Evidence> found, String otherwise, HttpServletResponse response) {
        var evidence = found.orElseThrow(() -> new ProblemException(ApiCode.NOT_FOUND, otherwise));
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
