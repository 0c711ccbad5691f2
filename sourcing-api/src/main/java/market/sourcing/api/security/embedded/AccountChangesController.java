package market.sourcing.api.security.embedded;

import io.swagger.v3.oas.annotations.Operation;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.AuditLog;
import market.sourcing.api.problem.ProblemException;
import market.sourcing.api.security.Accounts;
import market.sourcing.api.security.OtherIssuer;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.credentials.ClientAccount;
import market.sourcing.infra.credentials.ClientAccounts;
import market.sourcing.infra.credentials.EndedTokens;
import org.springframework.context.annotation.Conditional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/operations/accounts/{clientId}/disable}, {@code enable} and {@code rotate-secret} */
@RestController
@Conditional(OtherIssuer.None.class)
record AccountChangesController(ClientAccounts accounts, EndedTokens ended, PasswordEncoder encoder, AuditLog audit) {
    private static final String ACCOUNT = "/api/operations/accounts/{clientId}";

    /** It gets no token any more, and those that it has are refused. Operators can't lock themselves out. */
    @Refuses(api = ApiCode.OWN_ACCOUNT)
    @Operation(operationId = "disableAccount")
    @OpenTo(Role.OPERATOR)
    @PostMapping(ACCOUNT + "/disable")
    AccountView disable(@PathVariable String clientId, Actor operator) {
        if (Accounts.of(Accounts.EMBEDDED_ISSUER, clientId).equals(operator.account())) {
            throw new ProblemException(ApiCode.OWN_ACCOUNT, "Another operator can disable this account.");
        }
        known(clientId);
        accounts.disable(clientId);
        return changed(clientId, "ACCOUNT_DISABLED ");
    }

    /** Lets a disabled account have tokens again. */
    @Operation(operationId = "enableAccount")
    @OpenTo(Role.OPERATOR)
    @PostMapping(ACCOUNT + "/enable")
    AccountView enable(@PathVariable String clientId) {
        known(clientId);
        accounts.enable(clientId);
        return changed(clientId, "ACCOUNT_ENABLED ");
    }

    /** For a secret that was stolen: no key of the account is good for anything from now on, nor are its tokens; it has one new key. */
    @Operation(operationId = "rotateAccountSecret")
    @Refuses(api = ApiCode.DEMO_ACCOUNT)
    @OpenTo(Role.OPERATOR)
    @PostMapping(ACCOUNT + "/rotate-secret")
    AccountsController.Added rotate(@PathVariable String clientId) {
        if (known(clientId).demo()) {
            throw new ProblemException(ApiCode.DEMO_ACCOUNT, "Every node shows this account's secret as it is.");
        }
        var secret = ClientSecret.random();
        accounts.changeSecret(clientId, String.valueOf(encoder.encode(secret)));
        changed(clientId, "SECRET_ROTATED ");
        return new AccountsController.Added(clientId, secret);
    }

    private AccountView changed(String clientId, String what) {
        ended.refresh();
        audit.done(what + clientId);
        return AccountView.of(known(clientId));
    }

    private ClientAccount known(String clientId) {
        return accounts.find(clientId)
                .orElseThrow(() -> new ProblemException(ApiCode.NOT_FOUND, "There is no such account."));
    }
}
