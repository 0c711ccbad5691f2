/** What all addresses for webhooks share: who may come, how bodies are read, and what is answered. */
@NullMarked
package market.sourcing.api.webhook;

import org.jspecify.annotations.NullMarked;
