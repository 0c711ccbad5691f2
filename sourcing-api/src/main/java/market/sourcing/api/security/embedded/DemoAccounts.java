package market.sourcing.api.security.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.credentials.DemoSecrets;
import market.sourcing.infra.files.OwnerOnlyFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demo accounts of this installation: one for each role, and a second one where the configuration asks for it. They are in
 * PostgreSQL; the file shows them to whoever may read the data folder.
 *
 * @param made whether some were made at this start, so that nobody has seen them yet
 */
public record DemoAccounts(List<DemoAccount> all, boolean made) {
    static final String FILE = "demo-accounts.json";

    private static final Logger LOG = LoggerFactory.getLogger(DemoAccounts.class);
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public DemoAccounts {
        all = List.copyOf(all);
    }

    /** The account for a role that everything made for show belongs to. */
    public DemoAccount of(Role role) {
        return all.stream()
                .filter(account -> account.role().equals(DemoAccount.nameOf(role)))
                .findFirst()
                .orElseThrow();
    }

    /**
     * What is in the file already, and was never in PostgreSQL, is taken over: it is of an earlier release.
     *
     * @param second the roles that get a second account, for trying what others may not do
     */
    static DemoAccounts in(Path folder, List<Role> second, DemoSecrets secrets, PasswordEncoder encoder) {
        var file = folder.resolve(FILE);
        var kept = Files.exists(file) ? read(file) : List.<DemoAccount>of();
        kept.forEach(account -> add(account, secrets, encoder));
        var made = false;
        for (var account : wanted(second)) {
            made |= add(account, secrets, encoder);
        }
        var all = secrets.all().stream()
                .map(known -> new DemoAccount(DemoAccount.nameOf(known.role()), known.clientId(), known.secret()))
                .sorted(DemoAccount.BY_ROLE)
                .toList();
        if (!all.equals(kept)) {
            OwnerOnlyFile.write(file, JSON.writeValueAsBytes(all));
        }
        return new DemoAccounts(all, made);
    }

    private static boolean add(DemoAccount account, DemoSecrets secrets, PasswordEncoder encoder) {
        return secrets.add(
                account.clientId(),
                account.clientSecret(),
                () -> String.valueOf(encoder.encode(account.clientSecret())),
                Role.valueOf(account.role().toUpperCase(Locale.ROOT)));
    }

    private static List<DemoAccount> wanted(List<Role> second) {
        return Stream.concat(
                        Stream.of(Role.values()).map(role -> fresh(role, "")),
                        second.stream().map(role -> fresh(role, "-2")))
                .toList();
    }

    private static DemoAccount fresh(Role role, String suffix) {
        var name = DemoAccount.nameOf(role);
        return new DemoAccount(name, "demo-" + name + suffix, ClientSecret.random());
    }

    /** A file that can't be read is written anew: it only shows what is in PostgreSQL. */
    private static List<DemoAccount> read(Path file) {
        try {
            return JSON.readValue(Files.readAllBytes(file), new TypeReference<List<DemoAccount>>() {});
        } catch (IOException | JacksonException damaged) {
            LOG.warn("The file {} can't be read and is written anew", file);
            return List.of();
        }
    }
}
