package market.sourcing.infra.embedded.postgres;

/** A role of the server and its password. */
public record Login(String user, String password) {
    @Override
    public String toString() {
        return user;
    }
}
