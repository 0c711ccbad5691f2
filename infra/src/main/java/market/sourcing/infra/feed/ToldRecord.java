package market.sourcing.infra.feed;

/**
 * Which record of a listing stood in a pool at a position.
 *
 * @param position the last event that moved it there: by which it came in, or says what it says
 * @param version how many different things it had said
 * @param sha256 of what it said, in hexadecimal digits
 */
public record ToldRecord(String poolId, String listingId, long position, int version, String sha256) {}
