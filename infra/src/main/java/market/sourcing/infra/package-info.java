@org.jspecify.annotations.NullMarked
package market.sourcing.infra;
