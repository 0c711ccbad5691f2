package market.sourcing.api.security.embedded;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.contract.Required;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.AuditLog;
import market.sourcing.api.problem.ProblemException;
import market.sourcing.api.security.Accounts;
import market.sourcing.api.security.OtherIssuer;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Texts;
import market.sourcing.infra.credentials.AccountKey;
import market.sourcing.infra.credentials.AccountKeys;
import market.sourcing.infra.credentials.ClientAccount;
import market.sourcing.infra.credentials.ClientAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/accounts/{clientId}/keys}, {@code POST} there and {@code POST /api/accounts/{clientId}/keys/{keyId}/revoke} */
@RestController
@Conditional(OtherIssuer.None.class)
record AccountKeysController(ClientAccounts accounts, AccountKeys keys, PasswordEncoder encoder, AuditLog audit) {
    private static final String KEYS = "/api/accounts/{clientId}/keys";
    private static final int LONGEST_NAME = 60;
    private static final Duration LONGEST_LIFE = Duration.ofDays(3653);

    /**
     * A key to be.
     *
     * @param name what its owner calls it, such as the machine that gets it, 1 to 60 characters
     * @param expiresAt it lets nobody in from then on, at most ten years from now; left out for never
     */
    record Request(
            @Required @Nullable String name, @Nullable Instant expiresAt) {}

    /**
     * A key with its secret.
     *
     * @param clientSecret shown this once
     * @param expiresAt null for never
     */
    record Made(
            String keyId,
            String name,
            String clientSecret,
            Instant madeAt,
            @Nullable Instant expiresAt) {
        /** Without the secret: records end up in logs. */
        @Override
        public String toString() {
            return keyId;
        }
    }

    /** @param items in the order of their making */
    record Page(List<AccountKeyView> items) {}

    /** Lists the keys of an account, for its owner and for operators; never their secrets. */
    @Operation(operationId = "listKeys")
    @OpenToAccounts
    @GetMapping(KEYS)
    Page list(@PathVariable String clientId, Actor actor) {
        return shown(known(clientId, actor).clientId());
    }

    /** Makes another key beside those that are there, of which at most five are live; the secret of any of them gets a token. */
    @Operation(operationId = "makeKey")
    @Refuses(api = ApiCode.TOO_MANY_KEYS)
    @OpenToAccounts
    @PostMapping(KEYS)
    @ResponseStatus(HttpStatus.CREATED)
    Made make(@RequestBody Submitted<Request> body, @PathVariable String clientId, Actor actor) {
        var account = known(clientId, actor).clientId();
        return body.read((raw, fields) -> {
            var name = fields.required("name", raw.name(), text -> Texts.bounded("name", text, LONGEST_NAME));
            var end = fields.optional("expiresAt", raw.expiresAt(), this::end);
            fields.throwIfAny();
            return made(account, name.get(), end.get());
        });
    }

    private Made made(String clientId, String name, @Nullable Instant end) {
        var secret = ClientSecret.random();
        var key = keys.add(clientId, name, String.valueOf(encoder.encode(secret)), end)
                .orElseThrow(() -> new ProblemException(
                        ApiCode.TOO_MANY_KEYS, "An account has at most five keys; revoke one that nobody uses."));
        audit.done("KEY_MADE " + clientId + " " + key.keyId());
        return new Made(key.keyId(), key.name(), secret, key.madeAt(), key.expiresAt());
    }

    private Instant end(Instant end) {
        var now = keys.now();
        if (!end.isAfter(now) || end.isAfter(now.plus(LONGEST_LIFE))) {
            throw Refused.invalid("expiresAt", "A key ends after now, and at most ten years later.");
        }
        return end;
    }

    /**
     * A revoked key gets no token from now on, on any node; tokens that it got go on for an hour at most. For a secret that was stolen an
     * operator rotates the account's secret, which ends its tokens as well. What is revoked already stays so.
     */
    @Operation(operationId = "revokeKey")
    @Refuses(api = {ApiCode.LAST_KEY, ApiCode.DEMO_ACCOUNT})
    @OpenToAccounts
    @PostMapping(KEYS + "/{keyId}/revoke")
    Page revoke(@PathVariable String clientId, @PathVariable String keyId, Actor actor) {
        var account = known(clientId, actor);
        keys.of(account.clientId()).stream()
                .filter(key -> key.keyId().equals(keyId))
                .findFirst()
                .ifPresent(key -> revoke(account, key));
        return shown(account.clientId());
    }

    private void revoke(ClientAccount account, AccountKey key) {
        if (account.demo() && key.place() == 1) {
            throw new ProblemException(ApiCode.DEMO_ACCOUNT, "Every node shows this account's secret as it is.");
        }
        if (keys.live(account.clientId()).stream().allMatch(live -> live.keyId().equals(key.keyId()))) {
            throw new ProblemException(ApiCode.LAST_KEY, "Nobody could come in any more. Make another key first.");
        }
        keys.revoke(account.clientId(), key.keyId());
        audit.done("KEY_REVOKED " + account.clientId() + " " + key.keyId());
    }

    private Page shown(String clientId) {
        var now = keys.now();
        return new Page(keys.of(clientId).stream()
                .map(key -> AccountKeyView.of(key, now))
                .toList());
    }

    /** What belongs to somebody else is not there. */
    private ClientAccount known(String clientId, Actor actor) {
        return accounts.find(clientId)
                .filter(account -> actor.mayActFor(Accounts.of(Accounts.EMBEDDED_ISSUER, account.clientId())))
                .orElseThrow(() -> new ProblemException(ApiCode.NOT_FOUND, "There is no such account."));
    }
}
