/** The marketplace under measurement: inside this process, or as a child started as the README starts it. */
@org.jspecify.annotations.NullMarked
package market.sourcing.bench.running;
