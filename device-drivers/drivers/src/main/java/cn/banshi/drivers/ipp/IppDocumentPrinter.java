package cn.banshi.drivers.ipp;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure;
import cn.banshi.device.document.DocumentPrinter;
import cn.banshi.drivers.ipp.Dialogue.Observer;
import cn.banshi.drivers.ipp.Dialogue.Told;
import cn.banshi.drivers.transport.Port;
import cn.banshi.drivers.transport.ipp.IppLink;

/** A printer of documents that speaks IPP. Nothing is asked before the first command. */
public final class IppDocumentPrinter implements DocumentPrinter {

    private final Port<IppLink> port;
    private final Easel easel = new Easel();
    private volatile PaperStatus paper = PaperStatus.UNKNOWN;
    private volatile Capabilities capabilities = Capabilities.NONE;
    private final Observer keeper = new Observer() {
        @Override
        public void saw(PrinterReport printer) {
            capabilities = printer.offer().capabilities();
            paper = printer.paper();
        }

        @Override
        public void missed(Failure failure) {
            if (failure.cause() != Failure.Cause.CANCELLED) {
                paper = PaperStatus.of(DeviceStatus.after(failure, status()));
            }
        }
    };

    public IppDocumentPrinter(Port<IppLink> port) {
        this.port = port;
    }

    @Override
    public PrintResult print(byte[] pdf, Options options, Deadline deadline, Cancellation cancellation) {
        return port.use(deadline,
                link -> new PrintJob(new Dialogue(link, cancellation, keeper), easel, deadline).print(pdf, options),
                failure -> {
                    keeper.missed(failure);
                    return new PrintResult.NotPrinted(Dialogue.reason(failure), failure);
                });
    }

    @Override
    public DeviceStatus check(Deadline deadline) {
        return port.use(deadline, link -> {
            if (new Dialogue(link, new Cancellation(), keeper)
                    .printer(deadline) instanceof Told.Known<PrinterReport>(PrinterReport printer)
                    && !printer.offer().takes(Offer.PDF)) {
                RasterForm.of(printer.offer(), Options.PLAIN).ifPresent(easel::rehearse);
            }
            return status();
        }, failure -> {
            keeper.missed(failure);
            return status();
        });
    }

    @Override
    public DeviceStatus status() {
        return paper.device();
    }

    @Override
    public PaperStatus paper() {
        return paper;
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public void reopen() {
        port.reopen();
    }

    @Override
    public void close() {
        port.close();
        paper = PaperStatus.of(new DeviceStatus(DeviceState.OFFLINE, "closed by its owner"));
    }
}
