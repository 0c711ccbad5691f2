/** Load in known shapes: closed loops, a paced open loop, and an HTTP client that costs little beside the server. */
@org.jspecify.annotations.NullMarked
package market.sourcing.bench.load;
