@org.jspecify.annotations.NullMarked
package market.sourcing.projections;
