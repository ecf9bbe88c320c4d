package cn.banshi.sandbox.backend.web;

import cn.banshi.contract.model.FoundNumber;
import cn.banshi.contract.model.NumberSearch;
import cn.banshi.contract.server.NumbersApi;
import cn.banshi.sandbox.backend.platform.BroughtNumbers;
import java.time.Duration;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ContractFilter.ROOT)
final class NumbersController implements NumbersApi {

    private final BroughtNumbers numbers;

    NumbersController(BroughtNumbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public FoundNumber findNumber(String terminal, NumberSearch search) {
        return switch (numbers.find(terminal, search.number())) {
            case BroughtNumbers.Search.Found(FoundNumber what) -> what;
            case BroughtNumbers.Search.Unknown() -> throw ProblemException.of(ProblemKind.NUMBER_UNKNOWN);
            case BroughtNumbers.Search.Over() -> throw ProblemException.of(ProblemKind.NUMBER_OVER);
            case BroughtNumbers.Search.TooOften(Duration remaining) -> throw ProblemException
                    .of(ProblemKind.NUMBER_TOO_OFTEN, remaining);
        };
    }
}
