/** Made-up listings and searches, the same on every run: a fixed seed and a skewed vocabulary of trade words. */
@org.jspecify.annotations.NullMarked
package market.sourcing.bench.catalogue;
