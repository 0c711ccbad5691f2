package market.sourcing.api.imports.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The operator's client id and secret. Never printed. */
record Credentials(String clientId, String clientSecret) {
    private static final String ID = "SOURCING_CLIENT_ID";
    private static final String SECRET = "SOURCING_CLIENT_SECRET";

    /** @throws ImportFailed when there are none */
    static Credentials find(Map<String, String> environment, Path accounts) {
        var id = environment.get(ID);
        var secret = environment.get(SECRET);
        if (id != null && secret != null) {
            return new Credentials(id, secret);
        }
        return inFile(accounts);
    }

    private static Credentials inFile(Path accounts) {
        try {
            for (var account : JsonMapper.shared().readTree(Files.readAllBytes(accounts))) {
                if ("operator".equals(account.path("role").asString(""))) {
                    return new Credentials(
                            account.path("clientId").asString(),
                            account.path("clientSecret").asString());
                }
            }
        } catch (IOException unreadable) {
            throw new ImportFailed(
                    "The accounts file " + accounts + " can't be read. It is written when the marketplace "
                            + "starts; name it with --accounts, or set " + ID + " and " + SECRET + ".");
        } catch (JacksonException malformed) {
            throw new ImportFailed("The accounts file " + accounts + " is not a list of accounts.");
        }
        throw new ImportFailed("The accounts file " + accounts + " has no operator.");
    }

    String basic() {
        return "Basic "
                + Base64.getEncoder().encodeToString((clientId + ":" + clientSecret).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return clientId;
    }
}
