package market.sourcing.infra.embedded;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * How an external PostgreSQL is reached.
 *
 * @param stepDown what the application runs first on each of its connections; null when its login is not the migrating one
 */
record ExternalLogins(
        String url,
        @Nullable String user,
        @Nullable String password,
        FlywayConnectionDetails migration,
        @Nullable String stepDown) {

    static ExternalLogins of(Environment environment) {
        var url = environment.getRequiredProperty("spring.datasource.url");
        var user = environment.getProperty("spring.datasource.username");
        var password = environment.getProperty("spring.datasource.password");
        var role = environment.getRequiredProperty("spring.flyway.placeholders.app_role");
        if (StringUtils.hasText(environment.getProperty("spring.flyway.user"))) {
            var migrationUrl = environment.getProperty("spring.flyway.url", url);
            var migration = new Migration(
                    migrationUrl,
                    environment.getProperty("spring.flyway.user"),
                    environment.getProperty("spring.flyway.password"));
            return new ExternalLogins(url, user, password, migration, null);
        }
        return new ExternalLogins(url, user, password, new Migration(url, user, password), "set role \"" + role + "\"");
    }

    DirectConnections direct() {
        return new DirectConnections(url, user, password, stepDown);
    }

    /** Without the passwords. */
    @Override
    public String toString() {
        return url;
    }

    private record Migration(
            String url, @Nullable String user, @Nullable String password) implements FlywayConnectionDetails {
        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public @Nullable String getUsername() {
            return user;
        }

        @Override
        public @Nullable String getPassword() {
            return password;
        }
    }
}
