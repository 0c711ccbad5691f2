package market.sourcing.api.imports;

import java.util.List;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.imports.run.ImportRuns;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every row of an import that was not taken, in the order of its lines. */
@RestController
record ListImportRefusalsController(ImportRuns runs) {
    private static final int MOST = 100;

    /** @param next the cursor of the page after this one, or null at the end */
    record Page(List<ShownRemark> items, @Nullable String next) {}

    /** Lists the lines of an import that were refused, each with the reason. */
    @OpenTo(Role.OPERATOR)
    @GetMapping("/api/imports/{id}/refusals")
    Page list(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") String after,
            @RequestParam(defaultValue = "20") int size) {
        long line = checked(after, size);
        var found = runs.refusals(KnownImport.find(runs, id).id(), line, size + 1);
        var items = found.stream().limit(size).map(ShownRemark::of).toList();
        return new Page(
                items, found.size() > size ? String.valueOf(items.getLast().line()) : null);
    }

    private static long checked(String after, int size) {
        var errors = new FieldErrors();
        if (size < 1 || size > MOST) {
            errors.add("size", "INVALID_VALUE", "A page has 1 to 100 items.");
        }
        if (!after.matches("[0-9]{1,18}")) {
            errors.add("after", "INVALID_VALUE", "A cursor is taken from the page before.");
        }
        errors.throwIfAny();
        return Long.parseLong(after);
    }
}
