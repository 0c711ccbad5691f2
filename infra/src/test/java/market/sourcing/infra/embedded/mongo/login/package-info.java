@NullMarked
package market.sourcing.infra.embedded.mongo.login;

import org.jspecify.annotations.NullMarked;
