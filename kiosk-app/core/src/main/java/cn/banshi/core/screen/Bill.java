package cn.banshi.core.screen;

import cn.banshi.core.text.Localized;
import java.util.List;
import java.util.Optional;

/**
 * What is to be paid, as the office says.
 *
 * @param order number of the order
 * @param amount with its sign: {@code ¥86.00}
 * @param computed what this terminal had shown before, where that was another amount
 * @param purpose what for
 * @param payee to whom
 * @param until last day
 * @param apps that can pay it, one or more
 */
public record Bill(String order, String amount, Optional<String> computed, Localized purpose, Localized payee,
        Localized until, List<Localized> apps) {}
