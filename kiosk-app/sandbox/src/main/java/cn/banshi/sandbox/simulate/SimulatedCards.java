package cn.banshi.sandbox.simulate;

import static cn.banshi.sandbox.simulate.Simulation.done;
import static cn.banshi.sandbox.simulate.Simulation.named;

import cn.banshi.sandbox.simulate.Simulations.Plan;
import cn.banshi.simulators.samv.SamvFault;
import cn.banshi.simulators.samv.SamvSimulator;
import cn.banshi.simulators.samv.SimulatedCard;
import cn.banshi.simulators.samv.TestCards;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** A card reader with cards of invented persons beside it. */
final class SimulatedCards {

    private static final int BAUD = 115_200;
    private static final Map<String, Supplier<SimulatedCard>> CARDS = new TreeMap<>(Map.of(
            "zhang-ming", TestCards::zhangMing, "li-xiuying", TestCards::liXiuying, "wang-ji", TestCards::wangJi,
            "permit", TestCards::permit, "foreigner-2017", TestCards::foreigner2017,
            "foreigner-2023", TestCards::foreigner2023));

    private SimulatedCards() {}

    static Simulation reader(Plan plan) {
        var reader = new SamvSimulator(plan.link(), SamvSimulator.Timing.REALISTIC);
        return Simulations.serial(reader, reader.address(BAUD), named(SamvFault.Line.class, reader::failAlways),
                Map.of("insert", name -> insert(reader, name), "remove",
                        none -> done(reader::remove, "removed")));
    }

    private static String insert(SamvSimulator reader, String name) {
        return Optional.ofNullable(CARDS.get(name))
                .map(card -> done(() -> reader.insert(card.get()), name + " lies on the reader"))
                .orElseGet(() -> "there is no card '" + name + "'; use one of " + String.join(", ", CARDS.keySet()));
    }
}
