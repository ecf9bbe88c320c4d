package cn.banshi.core.backend;

import cn.banshi.contract.model.CaseState;
import cn.banshi.contract.model.Text;
import cn.banshi.core.backend.PaymentOrder.State;
import cn.banshi.core.backend.PaymentOrder.Way;
import cn.banshi.core.backend.PaymentOrder.Words;
import cn.banshi.core.text.Localized;
import cn.banshi.core.text.Money;
import java.util.Optional;

/** Reads the contract's payment orders. */
final class Orders {

    private Orders() {}

    static PaymentOrder of(cn.banshi.contract.model.PaymentOrder answer) {
        return new PaymentOrder(answer.number(), answer.caseNumber(), State.valueOf(answer.state().name()),
                Money.fen(answer.amount()).orElseThrow(),
                new Words(localized(answer.purpose()), localized(answer.payee()), localized(answer.message())),
                answer.ways().stream().map(way -> Way.valueOf(way.name())).toList(), answer.link().toString(),
                answer.secondsLeft(), answer.payUntil(), Optional.ofNullable(answer.paidAt()),
                answer.caseState() == CaseState.DONE || answer.caseState() == CaseState.APPROVED);
    }

    private static Localized localized(Text text) {
        return new Localized(text.zh(), text.en());
    }
}
