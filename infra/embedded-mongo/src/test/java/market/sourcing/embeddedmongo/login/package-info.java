@NullMarked
package market.sourcing.embeddedmongo.login;

import org.jspecify.annotations.NullMarked;
