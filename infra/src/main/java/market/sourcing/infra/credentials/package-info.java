/** What lets accounts in, in PostgreSQL for all nodes: secrets as hashes, signing keys sealed, tokens that ended early. */
@NullMarked
package market.sourcing.infra.credentials;

import org.jspecify.annotations.NullMarked;
