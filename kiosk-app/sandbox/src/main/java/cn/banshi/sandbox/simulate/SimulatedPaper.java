package cn.banshi.sandbox.simulate;

import static cn.banshi.sandbox.simulate.Simulation.done;
import static cn.banshi.sandbox.simulate.Simulation.named;

import cn.banshi.sandbox.simulate.Simulations.Plan;
import cn.banshi.simulators.escpos.EscPosSimulator;
import cn.banshi.simulators.escpos.Paper;
import cn.banshi.simulators.escpos.PaperPainter;
import cn.banshi.simulators.escpos.PrinterFault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A receipt printer whose last receipt can be looked at. */
final class SimulatedPaper {

    private static final int BAUD = 38_400;
    /** Debian's fonts-hanazono, which every command of ours installs. */
    private static final Path FONT = Path.of("/usr/share/fonts/truetype/hanazono/HanaMinA.ttf");

    private SimulatedPaper() {}

    static Simulation printer(Plan plan) {
        var printer = new EscPosSimulator(plan.link(), EscPosSimulator.REALISTIC);
        return new Simulation(printer.address(BAUD), named(PrinterFault.class, printer::failAlways), printer::clear,
                Map.of("paint", file -> paint(printer, file), "fail-next",
                        name -> failNext(printer, name)),
                printer::close).onALine(printer::unplug, printer::plugIn);
    }

    private static String failNext(EscPosSimulator printer, String name) {
        Runnable arm = named(PrinterFault.class, printer::failNext).get(name);
        return arm == null
                ? "there is no fault '" + name + "'"
                : done(arm, name + " in the middle of the next receipt");
    }

    private static String paint(EscPosSimulator printer, String file) {
        List<byte[]> receipts = printer.receipts();
        if (receipts.isEmpty()) {
            return "nothing has been printed and cut yet";
        }
        try {
            new PaperPainter(List.of(FONT)).write(Paper.of(receipts.getLast()), Path.of(file));
            return "the last of " + receipts.size() + " receipts is in " + file;
        } catch (IOException unwritable) {
            return file + " cannot be written: " + unwritable.getMessage();
        }
    }
}
