/** The measurements, one class each. */
@org.jspecify.annotations.NullMarked
package market.sourcing.bench.measure;
