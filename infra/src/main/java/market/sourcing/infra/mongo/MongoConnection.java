package market.sourcing.infra.mongo;

/**
 * Where MongoDB is.
 *
 * @param uri a connection string, with the database's name if it is another than sourcing
 */
public record MongoConnection(String uri) {
    /** Without the connection string, which may hold a login. */
    @Override
    public String toString() {
        return "MongoDB";
    }
}
