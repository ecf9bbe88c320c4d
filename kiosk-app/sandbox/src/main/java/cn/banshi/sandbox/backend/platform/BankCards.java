package cn.banshi.sandbox.backend.platform;

import cn.banshi.sandbox.backend.person.Person;
import cn.banshi.sandbox.backend.rules.PayeeCard;

/** What the bank says: any well-formed number is the asker's own, unless the register knows it as somebody else's. */
final class BankCards {

    private BankCards() {}

    static boolean isOwn(Person person, String card) {
        return PayeeCard.isNumber(card) && !person.othersCards().contains(card);
    }
}
