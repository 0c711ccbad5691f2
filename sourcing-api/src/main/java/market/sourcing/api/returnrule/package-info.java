/** On which terms factories take goods back, as it is shown with a factory, with its listings and in the file of a case. */
@NullMarked
package market.sourcing.api.returnrule;

import org.jspecify.annotations.NullMarked;
