/** Files and folders of this installation, which nobody but its user looks into, and what is said when they are of no use. */
@NullMarked
package market.sourcing.infra.files;

import org.jspecify.annotations.NullMarked;
