package market.sourcing.api.security.embedded;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.embedded.OwnerOnlyFile;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The demo accounts of this installation: one for each role, and a second one where the configuration asks for it. */
public record DemoAccounts(List<DemoAccount> all) {
    static final String FILE = "demo-accounts.json";

    private static final int SECRET_BYTES = 24;
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

    /** @param second the roles that get a second account, for trying what others may not do */
    static DemoAccounts in(Path folder, List<Role> second) {
        var file = folder.resolve(FILE);
        var kept = read(OwnerOnlyFile.contentOrFirst(file, () -> JSON.writeValueAsBytes(List.of())));
        var all = new ArrayList<>(kept);
        Stream.concat(
                        Stream.of(Role.values()).map(role -> fresh(role, "")),
                        second.stream().map(role -> fresh(role, "-2")))
                .filter(account ->
                        kept.stream().noneMatch(known -> known.clientId().equals(account.clientId())))
                .forEach(all::add);
        if (all.size() > kept.size()) {
            OwnerOnlyFile.write(file, JSON.writeValueAsBytes(all));
        }
        return new DemoAccounts(all);
    }

    private static List<DemoAccount> read(byte[] json) {
        return JSON.readValue(json, new TypeReference<List<DemoAccount>>() {});
    }

    private static DemoAccount fresh(Role role, String suffix) {
        var name = DemoAccount.nameOf(role);
        return new DemoAccount(name, "demo-" + name + suffix, secret());
    }

    private static String secret() {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
