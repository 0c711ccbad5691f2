/** What the boards of promises and of return cases share: whose they are, and where a page of them ended. */
@NullMarked
package market.sourcing.api.board;

import org.jspecify.annotations.NullMarked;
