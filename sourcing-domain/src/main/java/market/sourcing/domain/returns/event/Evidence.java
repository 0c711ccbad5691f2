package market.sourcing.domain.returns.event;

/**
 * A photo or a document. It is stored once, under its hash.
 *
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits
 * @param mediaType what its bytes are, not what somebody called them
 * @param bytes how many
 * @param name as its owner called it, without a path
 */
public record Evidence(String sha256, String mediaType, long bytes, String name) {}
