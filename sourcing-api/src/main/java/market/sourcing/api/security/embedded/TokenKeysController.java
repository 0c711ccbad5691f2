package market.sourcing.api.security.embedded;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.problem.AuditLog;
import market.sourcing.api.security.OtherIssuer;
import market.sourcing.domain.shared.Role;
import org.springframework.context.annotation.Conditional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/operations/token-keys}, {@code POST /api/operations/token-keys/rotate} and {@code replace} */
@RestController
@Conditional(OtherIssuer.None.class)
class TokenKeysController {
    private final SigningKeys keys;
    private final AuditLog audit;

    TokenKeysController(SigningKeys keys, AuditLog audit) {
        this.keys = keys;
        this.audit = audit;
    }

    /** @param items the one that signed first comes first */
    record Response(List<SigningKeys.Shown> items) {}

    /** Lists the keys that tokens are signed with; never their private parts. */
    @Operation(operationId = "listTokenKeys")
    @OpenTo(Role.OPERATOR)
    @GetMapping("/api/operations/token-keys")
    Response keys() {
        return new Response(keys.shown());
    }

    /** A new key signs in half a minute; tokens of the old one go on to their end. */
    @Operation(operationId = "rotateTokenKey")
    @OpenTo(Role.OPERATOR)
    @PostMapping("/api/operations/token-keys/rotate")
    Response rotate() {
        keys.rotate();
        audit.done("TOKEN_KEY_ROTATED");
        return keys();
    }

    /** For a key that was stolen: a new one signs at once, and every token so far ends, the operator's as well. */
    @Operation(operationId = "replaceTokenKey")
    @OpenTo(Role.OPERATOR)
    @PostMapping("/api/operations/token-keys/replace")
    Response replace() {
        keys.replaceAll();
        audit.done("TOKEN_KEYS_REPLACED");
        return keys();
    }
}
