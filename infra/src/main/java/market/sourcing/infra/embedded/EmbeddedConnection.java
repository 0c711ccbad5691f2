package market.sourcing.infra.embedded;

import market.sourcing.infra.embedded.postgres.Login;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** How the embedded server is reached. */
abstract class EmbeddedConnection {
    private final String url;
    private final Login login;

    private EmbeddedConnection(String url, Login login) {
        this.url = url;
        this.login = login;
    }

    public final String getJdbcUrl() {
        return url;
    }

    public final String getUsername() {
        return login.user();
    }

    public final String getPassword() {
        return login.password();
    }

    /** By the application. */
    static final class OfApplication extends EmbeddedConnection implements JdbcConnectionDetails {
        OfApplication(String url, Login login) {
            super(url, login);
        }
    }

    /** By migrations: as the owner of the tables. */
    static final class OfMigrations extends EmbeddedConnection implements FlywayConnectionDetails {
        OfMigrations(String url, Login login) {
            super(url, login);
        }
    }
}
