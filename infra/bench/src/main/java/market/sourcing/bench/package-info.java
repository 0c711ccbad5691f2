/** One command measures the marketplace on this machine, prints a table and stores the rounds as JSON. */
@org.jspecify.annotations.NullMarked
package market.sourcing.bench;
