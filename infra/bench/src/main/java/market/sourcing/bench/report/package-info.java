/** What was measured: rounds, medians, targets, the printed table and the stored file. */
@org.jspecify.annotations.NullMarked
package market.sourcing.bench.report;
