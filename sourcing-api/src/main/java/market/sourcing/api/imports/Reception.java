package market.sourcing.api.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.zip.ZipException;
import market.sourcing.api.idempotency.CreationKey;
import market.sourcing.api.imports.run.AlreadyComingIn;
import market.sourcing.api.imports.run.FileTooLarge;
import market.sourcing.api.imports.run.ImportId;
import market.sourcing.api.imports.run.ImportIntake;
import market.sourcing.api.imports.run.ImportRequest;
import market.sourcing.api.imports.run.ImportRun;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.ProblemException;
import market.sourcing.domain.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Takes the file of a request in, whatever it holds; it is applied after it was acknowledged. */
@Component
final class Reception {
    private final ImportIntake intake;
    private final ShownImport.Maker shown;

    Reception(ImportIntake intake, ShownImport.Maker shown) {
        this.intake = intake;
        this.shown = shown;
    }

    /** With an Idempotency-Key the same file sent again is the same import; without one it is a new one. */
    static ImportId id(@Nullable String key, Actor operator) {
        return key == null
                ? ImportId.random()
                : new ImportId(
                        CreationKey.of(key, operator.account(), "imports").id(ImportId.PREFIX));
    }

    ResponseEntity<ShownImport> receive(ImportRequest asked, FileForm form, HttpServletRequest request) {
        var run = run(asked, form, request);
        return ResponseEntity.accepted()
                .location(URI.create("/api/imports/" + run.id()))
                .body(shown.of(run));
    }

    private ImportRun run(ImportRequest asked, FileForm form, HttpServletRequest request) {
        try (var body = FileBody.of(request, form)) {
            return intake.receive(asked, body);
        } catch (AlreadyComingIn other) {
            throw new ProblemException(
                    ApiCode.CONTENDED, "Another request is sending the file of this key. Wait for it, then ask again.");
        } catch (FileTooLarge tooLarge) {
            throw new ProblemException(
                    ApiCode.BODY_TOO_LARGE,
                    "The file, unpacked, is larger than this installation takes.",
                    Map.of("mostBytes", tooLarge.mostBytes()));
        } catch (ZipException | EOFException broken) {
            throw new ProblemException(
                    ApiCode.MALFORMED_REQUEST, "The body is not whole, or not packed as it says. Nothing was taken.");
        } catch (IOException cut) {
            throw new ProblemException(ApiCode.MALFORMED_REQUEST, "The body broke off. Nothing was taken.");
        }
    }
}
