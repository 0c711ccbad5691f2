/** What all addresses for webhooks share: how bodies are read, and what is answered. */
@NullMarked
package market.sourcing.api.webhook;

import org.jspecify.annotations.NullMarked;
