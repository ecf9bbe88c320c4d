package cn.banshi.sandbox.backend.web;

import cn.banshi.contract.model.HelpCall;
import cn.banshi.contract.model.HelpCallRequest;
import cn.banshi.contract.model.ToldCase;
import cn.banshi.contract.server.HelpApi;
import cn.banshi.sandbox.backend.platform.HelpCalls;
import java.util.UUID;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ContractFilter.ROOT)
final class HelpController implements HelpApi {

    private final HelpCalls calls;

    HelpController(HelpCalls calls) {
        this.calls = calls;
    }

    @Override
    public HelpCall callHelp(String terminal, HelpCallRequest request) {
        return calls.call(terminal, request);
    }

    @Override
    public HelpCall findHelpCall(String terminal, UUID key) {
        return calls.ask(terminal, key).orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND));
    }

    @Override
    public void tellCase(String terminal, UUID key, ToldCase told) {
        if (!calls.tell(terminal, key, told.reference())) {
            throw ProblemException.of(ProblemKind.NOT_FOUND);
        }
    }

    @Override
    public void endHelpCall(String terminal, UUID key) {
        calls.end(terminal, key);
    }
}
