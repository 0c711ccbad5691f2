package market.sourcing.api.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.zip.ZipException;
import market.sourcing.api.idempotency.CreationKey;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.BrokenBody;
import market.sourcing.api.problem.FieldError;
import market.sourcing.api.problem.Problem;
import market.sourcing.api.problem.ProblemException;
import market.sourcing.domain.shared.Actor;
import market.sourcing.infra.imports.order.BookReception;
import market.sourcing.infra.imports.order.profile.BookUnclear;
import market.sourcing.infra.imports.order.profile.OrderProfile;
import market.sourcing.infra.imports.run.AlreadyComingIn;
import market.sourcing.infra.imports.run.FileRefused;
import market.sourcing.infra.imports.run.ImportId;
import market.sourcing.infra.imports.run.ImportIntake;
import market.sourcing.infra.imports.run.ImportRequest;
import market.sourcing.infra.imports.run.ImportRun;
import market.sourcing.infra.imports.run.ImportSettings;
import market.sourcing.infra.imports.run.NoRoom;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Takes the file of a request in, whatever it holds; it is applied after it was acknowledged. */
@Component
record FileReception(ImportIntake intake, ImportSettings settings, ShownImport.Maker shown) {
    /** About how long a file of some thousand rows takes. */
    private static final long RETRY_AFTER_SECONDS = 30;

    /** With an Idempotency-Key the same file sent again is the same import; without one it is a new one. */
    static ImportId id(@Nullable String key, Actor operator) {
        return key == null
                ? ImportId.random()
                : new ImportId(CreationKey.of(key).id(ImportId.PREFIX, "imports", operator.account()));
    }

    ResponseEntity<ShownImport> receive(ImportRequest asked, FileForm form, HttpServletRequest request) {
        return accepted(reading(form, request, body -> intake.receive(asked, body)));
    }

    /** The same of an order book, once it is settled how it is read. */
    ResponseEntity<ShownImport> receive(
            ImportRequest asked, @Nullable OrderProfile profile, HttpServletRequest request) {
        return accepted(reading(FileForm.CSV, request, body -> {
            var book = BookReception.of(body, profile);
            return intake.receive(asked.readAs(book.json()), book.book(body));
        }));
    }

    private ResponseEntity<ShownImport> accepted(ImportRun run) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/imports/" + run.id()))
                .body(shown.of(run));
    }

    /** What is made of a body. */
    interface Reading<T> {
        T of(InputStream body) throws IOException;
    }

    /** Reads the file of a request; whatever is wrong with it is told as a problem. */
    <T> T reading(FileForm form, HttpServletRequest request, Reading<T> reading) {
        try (var body = FileBody.of(request, form, settings)) {
            return reading.of(body);
        } catch (BookUnclear unclear) {
            throw problem(unclear);
        } catch (AlreadyComingIn other) {
            throw new ProblemException(
                    ApiCode.CONTENDED, "Another request is sending the file of this key. Wait for it, then ask again.");
        } catch (FileRefused refused) {
            throw problem(refused);
        } catch (NoRoom full) {
            throw problem(full);
        } catch (BrokenBody broken) {
            throw new ProblemException(broken.problem());
        } catch (EOFException cut) {
            throw new ProblemException(
                    ApiCode.MALFORMED_REQUEST,
                    "The body, or the gzip in it, ends too early: it was cut. Nothing was taken.");
        } catch (ZipException broken) {
            throw new ProblemException(
                    ApiCode.MALFORMED_REQUEST,
                    "The body is not the gzip that it says it is, or not to its end. Nothing was taken.");
        } catch (IOException cut) {
            throw new ProblemException(ApiCode.MALFORMED_REQUEST, "The body broke off. Nothing was taken.");
        }
    }

    private static ProblemException problem(BookUnclear unclear) {
        var code = ApiCode.BOOK_UNCLEAR;
        var sentence =
                "The book can't be read without doubt; errors names what a profile has to say. Nothing was taken.";
        var errors = unclear.doubts().stream()
                .map(each -> new FieldError(each.field(), each.code(), each.sentence()))
                .toList();
        return new ProblemException(new Problem(code.status(), code.name(), code.title(), sentence, Map.of(), errors));
    }

    private static ProblemException problem(FileRefused refused) {
        return switch (refused.fault()) {
            case FILE_TOO_LARGE ->
                new ProblemException(
                        ApiCode.BODY_TOO_LARGE,
                        "The file, unpacked, is larger than this installation takes.",
                        refused.facts());
            case FILE_PACKED_TOO_TIGHTLY ->
                new ProblemException(
                        ApiCode.FILE_PACKED_TOO_TIGHTLY,
                        "The file unpacks to far more than rows do. Send it unpacked, or in parts.",
                        refused.facts());
            case FILE_STILL_PACKED ->
                new ProblemException(
                        ApiCode.UNSUPPORTED_MEDIA_TYPE,
                        "The file is gzip. Pack it once, and send it with Content-Encoding: gzip or as application/gzip.",
                        refused.facts());
            case TOO_MANY_BLANK_LINES ->
                new ProblemException(
                        ApiCode.TOO_MANY_BLANK_LINES,
                        "The file has too many blank lines. Nothing was taken.",
                        refused.facts());
            case MOSTLY_REFUSED -> throw new IllegalStateException("Told of a file before it is applied.", refused);
        };
    }

    private static ProblemException problem(NoRoom full) {
        return full.isOfAccount()
                ? new ProblemException(
                        ApiCode.TOO_MANY_REQUESTS,
                        "Files of yours wait to be applied. Send this one when one of them is done.",
                        facts(full))
                : new ProblemException(
                        ApiCode.IMPORTS_WAIT, "Too many files are waiting here. Send this one later.", facts(full));
    }

    private static Map<String, Object> facts(NoRoom full) {
        return Map.of(full.bound(), full.most(), "retryAfterSeconds", RETRY_AFTER_SECONDS);
    }
}
