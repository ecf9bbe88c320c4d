package cn.banshi.drivers.escpos;

import cn.banshi.drivers.escpos.PrinterModel.Completion;
import cn.banshi.drivers.escpos.PrinterModel.Cut;
import cn.banshi.drivers.escpos.PrinterModel.Qr;
import cn.banshi.drivers.models.Model;
import java.util.List;
import java.util.Optional;

/** The printer models this driver ships: properties files, each inheriting what it does not say. */
public final class PrinterModels {

    /** What an unknown 80 mm printer is taken for. */
    public static final String DEFAULT = "generic-80";

    private static final List<String> NAMES = List.of("generic-80", "generic-80-raster", "generic-58",
            "citizen-ct-s651", "epson-tm-t20ii");

    private PrinterModels() {}

    /** All names that configuration may use. */
    public static List<String> names() {
        return NAMES;
    }

    static Optional<PrinterModel> find(String name) {
        return NAMES.contains(name)
                ? Optional.of(printer(Model.load(PrinterModels.class, name)))
                : Optional.empty();
    }

    private static PrinterModel printer(Model model) {
        return new PrinterModel(model.number("columns"), model.number("dots"), model.choice("cut", Cut.class),
                model.choice("qr", Qr.class), model.flag("near-end-sensor"),
                model.choice("completion", Completion.class), model.flag("automatic-status"));
    }
}
