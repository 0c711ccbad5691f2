package market.sourcing.api.security.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.credentials.ClientAccounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Who adds everybody else. It is made when there is no operator who could; afterwards it is an account like any other, and what is
 * configured here means nothing.
 *
 * @param clientId empty: none is made
 * @param secret at least 32 characters
 * @param secretFile a file with the secret in it, where {@code secret} is empty
 */
@ConfigurationProperties("sourcing.security.first-operator")
record FirstOperator(
        @DefaultValue("") String clientId,
        @DefaultValue("") String secret,
        @DefaultValue("") String secretFile) {
    private static final Logger LOG = LoggerFactory.getLogger(FirstOperator.class);
    /** As long as those that are made here: what is hashed is meant to be beyond guessing. */
    private static final int SHORTEST = 32;
    /** bcrypt reads no further. */
    private static final int LONGEST = 72;

    /** @param demo whether demo accounts were asked for, of which one is an operator */
    void makeWhereThereIsNone(ClientAccounts accounts, PasswordEncoder encoder, boolean demo) {
        if (accounts.hasOperator()) {
            return;
        }
        if (clientId.isBlank()) {
            if (!demo) {
                LOG.warn(
                        "There is no operator: set sourcing.security.first-operator.client-id and .secret (or .secret-file)"
                                + " and start again");
            }
            return;
        }
        if (accounts.add(
                ClientIds.checked(clientId), String.valueOf(encoder.encode(theSecret())), Set.of(Role.OPERATOR))) {
            LOG.info("The first operator is {}", clientId);
        } else {
            LOG.warn("There is no operator, and the account {} can't become the first: choose another id", clientId);
        }
    }

    private String theSecret() {
        var given = secret.isBlank() ? contentOf(secretFile) : secret;
        if (given.length() < SHORTEST || given.length() > LONGEST) {
            throw new IllegalArgumentException("The first operator's secret has " + SHORTEST + " to " + LONGEST
                    + " characters, as `openssl rand -base64 32` makes them.");
        }
        return given;
    }

    private static String contentOf(String file) {
        if (file.isBlank()) {
            return "";
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The file of the first operator's secret, " + file + ", can't be read.", e);
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "first operator " + clientId;
    }
}
