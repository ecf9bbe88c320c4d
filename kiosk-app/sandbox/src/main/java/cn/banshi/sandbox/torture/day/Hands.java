package cn.banshi.sandbox.torture.day;

import cn.banshi.core.screen.Phase;
import cn.banshi.core.screen.Screen;
import java.util.random.RandomGenerator;

/** What a citizen's hands do with cards and slips. Confined to the clock's thread. */
final class Hands {

    private static final int ONE_IN = 20;

    private final Devices devices;
    private final Slips slips;
    private final RandomGenerator random;
    private boolean laid;
    private boolean inSlot;
    private boolean slipSeen;
    private boolean forgetful;
    private int visit;

    Hands(Devices devices, Slips slips, RandomGenerator random) {
        this.devices = devices;
        this.slips = slips;
        this.random = random;
    }

    /** A citizen comes, with nothing of the last one left lying. */
    void come(int number) {
        visit = number;
        forgetful = random.nextInt(ONE_IN) == 0;
        takeAll();
    }

    /** At the page that asks for a card: shows it, or takes a refused one away, to show it once more. */
    void identify(Screen.Identify page) {
        boolean wrong = page.problem().isPresent() && page.phase() == Phase.WAITING;
        if (laid || inSlot) {
            if (wrong) {
                takeCards();
            }
            return;
        }
        if (page.phase() == Phase.WAITING) {
            show();
        }
    }

    private void show() {
        boolean chip = devices.chips.isPresent() && random.nextBoolean();
        if (chip) {
            inSlot = devices.chips.filter(chips -> put(chips, visit)).isPresent();
        } else {
            devices.reader.insert(Cards.identity(visit));
            laid = true;
        }
    }

    /** Where the card service is down, the reader takes none. */
    private static boolean put(Devices.Chips chips, int visit) {
        try {
            chips.slot().insert(Cards.socialSecurity(visit));
            return true;
        } catch (IllegalStateException serviceDown) {
            return false;
        }
    }

    /** At every other page: takes card and slip, but for the few who forget them. */
    void carryOn() {
        if ((laid || inSlot) && !forgetful) {
            takeCards();
        }
        if (slips.take()) {
            devices.boards.input(Devices.SLIP, true);
            slipSeen = true;
        } else if (slipSeen && !forgetful && random.nextBoolean()) {
            takeSlip();
        }
    }

    /** When called back, or when somebody else clears up. */
    void takeAll() {
        takeCards();
        takeSlip();
    }

    private void takeCards() {
        devices.reader.remove();
        devices.chips.ifPresent(chips -> chips.slot().remove());
        laid = false;
        inSlot = false;
    }

    private void takeSlip() {
        devices.boards.input(Devices.SLIP, false);
        slipSeen = false;
    }
}
