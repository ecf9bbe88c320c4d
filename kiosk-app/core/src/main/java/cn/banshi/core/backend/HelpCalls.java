package cn.banshi.core.backend;

import cn.banshi.contract.client.HelpApi;
import cn.banshi.contract.model.DeviceOfTerminal;
import cn.banshi.contract.model.HelpCallRequest;
import cn.banshi.contract.model.StateOfDevice;
import cn.banshi.contract.model.ToldCase;
import cn.banshi.core.screen.HelpCall;
import java.util.UUID;

/** Calls for help in the words of the contract. */
record HelpCalls(HelpApi api, String terminalId) {

    cn.banshi.contract.model.HelpCall call(HelpWanted wanted) {
        return api.callHelp(terminalId, new HelpCallRequest(wanted.key(), wanted.step(),
                wanted.service().orElse(null), wanted.language().code(),
                wanted.devices()
                        .stream()
                        .map(device -> new DeviceOfTerminal(device.kind(),
                                StateOfDevice.valueOf(device.state().name())))
                        .toList()));
    }

    cn.banshi.contract.model.HelpCall find(UUID key) {
        return api.findHelpCall(terminalId, key);
    }

    Backend.CaseTold tell(UUID key, String reference) {
        api.tellCase(terminalId, key, new ToldCase(reference));
        return new Backend.CaseTold();
    }

    Backend.HelpEnded end(UUID key) {
        api.endHelpCall(terminalId, key);
        return new Backend.HelpEnded();
    }

    static HelpCall.Stage stage(cn.banshi.contract.model.HelpCall answer) {
        return HelpCall.Stage.valueOf(answer.state().name());
    }
}
