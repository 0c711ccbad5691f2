package market.sourcing.infra.embedded;

import market.sourcing.infra.embedded.postgres.Login;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** How the application reaches the embedded server. */
record EmbeddedConnection(String url, Login login) implements JdbcConnectionDetails {
    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public String getUsername() {
        return login.user();
    }

    @Override
    public String getPassword() {
        return login.password();
    }

    /** How migrations reach it: as the owner of the tables. */
    record ForMigration(String url, Login login) implements FlywayConnectionDetails {
        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return login.user();
        }

        @Override
        public String getPassword() {
            return login.password();
        }
    }
}
