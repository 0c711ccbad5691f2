package market.sourcing.api.security.embedded;

import io.swagger.v3.oas.annotations.Operation;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.OneOf;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.contract.Required;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.AuditLog;
import market.sourcing.api.problem.ProblemException;
import market.sourcing.api.security.OtherIssuer;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.credentials.ClientAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/operations/accounts}, {@code POST /api/operations/accounts}; both only with the own authorization server. */
@RestController
@Conditional(OtherIssuer.None.class)
record AccountsController(ClientAccounts accounts, PasswordEncoder encoder, AuditLog audit) {
    private static final int PAGE = 100;

    /**
     * @param clientId 3 to 64 small letters, digits, dots and dashes; for good
     * @param roles at least one of buyer, factory, agent, operator, auditor and customs
     */
    record Request(
            @Required @Nullable String clientId,

            @OneOf(value = Role.class, small = true) @Required @Nullable
            List<@Nullable String> roles) {}

    /** @param items at most 100, in the order of their ids; {@code after} the last of them are the next */
    record Page(List<AccountView> items) {}

    /** @param clientSecret shown this once */
    record Added(String clientId, String clientSecret) {
        /** Without the secret: records end up in logs. */
        @Override
        public String toString() {
            return clientId;
        }
    }

    /** Lists all accounts of the embedded issuer; never their secrets. */
    @Operation(operationId = "listAccounts")
    @OpenTo(Role.OPERATOR)
    @GetMapping("/api/operations/accounts")
    Page accounts(@RequestParam(defaultValue = "") String after) {
        return new Page(
                accounts.after(after, PAGE).stream().map(AccountView::of).toList());
    }

    /** Makes an account and its secret. */
    @Operation(operationId = "addAccount")
    @Refuses(api = ApiCode.ACCOUNT_EXISTS)
    @OpenTo(Role.OPERATOR)
    @PostMapping("/api/operations/accounts")
    @ResponseStatus(HttpStatus.CREATED)
    Added add(@RequestBody Submitted<Request> body) {
        return body.read((raw, fields) -> {
            var id = fields.required("clientId", raw.clientId(), ClientIds::checked);
            var roles = fields.required("roles", raw.roles(), AccountsController::roles);
            fields.throwIfAny();
            return added(id.get(), roles.get());
        });
    }

    private Added added(String clientId, Set<Role> roles) {
        var secret = ClientSecret.random();
        if (!accounts.add(clientId, String.valueOf(encoder.encode(secret)), roles)) {
            throw new ProblemException(ApiCode.ACCOUNT_EXISTS, "An account of this name is there, perhaps disabled.");
        }
        audit.done("ACCOUNT_ADDED " + clientId + " " + roles);
        return new Added(clientId, secret);
    }

    private static Set<Role> roles(List<@Nullable String> names) {
        var roles = EnumSet.noneOf(Role.class);
        for (var name : names) {
            roles.add(role(name));
        }
        if (roles.isEmpty()) {
            throw unknown();
        }
        return roles;
    }

    private static Role role(@Nullable String name) {
        for (var role : Role.values()) {
            if (role.name().toLowerCase(Locale.ROOT).equals(name)) {
                return role;
            }
        }
        throw unknown();
    }

    private static Refused unknown() {
        return new Refused(
                RefusalCode.INVALID_VALUE,
                "Name one or more of the roles that there are.",
                Map.of(
                        "roles",
                        EnumSet.allOf(Role.class).stream()
                                .map(DemoAccount::nameOf)
                                .toList()));
    }
}
