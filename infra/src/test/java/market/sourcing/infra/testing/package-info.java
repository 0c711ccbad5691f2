/** What tests of every module share: a real PostgreSQL per process and a fresh database per test class. */
@NullMarked
package market.sourcing.infra.testing;

import org.jspecify.annotations.NullMarked;
