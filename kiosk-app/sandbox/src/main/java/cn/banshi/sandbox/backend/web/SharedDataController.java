package cn.banshi.sandbox.backend.web;

import cn.banshi.contract.model.SharedData;
import cn.banshi.contract.model.SharedDataRequest;
import cn.banshi.contract.model.SharedDataState;
import cn.banshi.contract.server.SharedDataApi;
import cn.banshi.sandbox.backend.fault.Faults;
import cn.banshi.sandbox.backend.platform.DataExchange;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ContractFilter.ROOT)
final class SharedDataController implements SharedDataApi {

    private final DataExchange exchange;
    private final Faults faults;

    SharedDataController(DataExchange exchange, Faults faults) {
        this.exchange = exchange;
        this.faults = faults;
    }

    @Override
    public SharedDataState listSharedData(String terminal) {
        return new SharedDataState(exchange.notConnected());
    }

    @Override
    public SharedData fetchSharedData(String terminal, String name, SharedDataRequest request) {
        faults.passInterface(name);
        return switch (exchange.fetch(terminal, name, request)) {
            case DataExchange.Result.Fetched fetched -> fetched.data();
            case DataExchange.Result.NotIdentified no -> throw ProblemException.of(ProblemKind.IDENTITY_NOT_VALID);
            case DataExchange.Result.NotMandated no -> throw ProblemException.of(ProblemKind.MANDATE_NOT_VALID);
            case DataExchange.Result.NotConnected no -> throw ProblemException.of(ProblemKind.INTERFACE_NOT_CONNECTED);
            case DataExchange.Result.UnknownInterface no -> throw ProblemException.of(ProblemKind.INTERFACE_UNKNOWN);
        };
    }
}
