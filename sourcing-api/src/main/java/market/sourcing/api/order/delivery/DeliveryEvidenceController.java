package market.sourcing.api.order.delivery;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.file.FileAnswer;
import market.sourcing.api.file.GivesFile;
import market.sourcing.domain.order.command.FindDeliveryEvidence;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.infra.commands.Commands;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/orders/{id}/delivery-evidence/{sha256}} */
@RestController
record DeliveryEvidenceController(Commands commands, FileAnswer files) {
    /** Gives what a factory showed of a delivery to the order's parties and to operators, until the receipt is confirmed. */
    @Operation(summary = "Gives a file by which a factory shows that goods arrived")
    @GivesFile
    @Refuses(RefusalCode.ORDER_UNKNOWN)
    @OpenToAccounts
    @GetMapping("/api/orders/{id}/delivery-evidence/{sha256}")
    void download(@PathVariable OrderId id, @PathVariable String sha256, Actor actor, HttpServletResponse response) {
        Optional<Evidence> shown = commands.send(new FindDeliveryEvidence(id, actor, sha256), actor);
        files.give(shown, "Nothing with this hash was shown of the delivery.", response);
    }
}
