package market.sourcing.api.returns.actions;

import java.util.List;
import java.util.stream.Stream;
import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.actions.Actions;
import market.sourcing.api.actions.WhatMayBeDone;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.returns.CaseSight;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.MinVersion;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/returns/{id}/actions} */
@RestController
record CaseActionsController(CaseSight sight, WhatMayBeDone whatMayBeDone, TradeTime time) {
    /** What the caller may do with a case and its flags now, or why not. It holds for this instant only. */
    @Refuses(
            value = RefusalCode.CASE_UNKNOWN,
            api = {ApiCode.HISTORY_UNREADABLE, ApiCode.CONTENDED})
    @OpenToAccounts
    @GetMapping("/api/returns/{id}/actions")
    Actions actions(
            @PathVariable String id,
            @RequestParam(name = MinVersion.PARAMETER, required = false) @Nullable String minVersion,
            Actor actor) {
        var file = sight.seen(id, minVersion, actor);
        if (!file.id().startsWith(CaseId.PREFIX)) {
            // It was lived elsewhere: nobody has anything to do with it here.
            return new Actions(List.of());
        }
        var asked = new AskedCase(new CaseId(file.id()), actor, file.claim().currency(), time.now());
        var ofFlags = file.flags().stream()
                .flatMap(flag -> whatMayBeDone.with(new AskedFlag(asked, flag.signal()), CaseVerbs.OF_A_FLAG));
        return new Actions(
                Stream.concat(whatMayBeDone.with(asked, CaseVerbs.ALL), ofFlags).toList());
    }
}
