package cn.banshi.core.session;

import cn.banshi.core.audit.Aftermath;
import cn.banshi.core.audit.Audit;
import cn.banshi.core.backend.Backend;
import cn.banshi.core.document.DocumentComposer;
import cn.banshi.core.outbox.Outbox;
import cn.banshi.core.receipt.ReceiptComposer;
import cn.banshi.device.barcode.BarcodeReader;
import cn.banshi.device.camera.DocumentCamera;
import cn.banshi.device.document.DocumentPrinter;
import cn.banshi.device.face.FaceCamera;
import cn.banshi.device.idcard.IdCardReader;
import cn.banshi.device.receipt.ReceiptPrinter;
import cn.banshi.device.sensors.Sensors.Reading;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What a visit works with.
 *
 * @param fit whether this terminal itself can take applications; answers at once, from any thread
 */
public record Ports(Devices devices, Backend backend, Outbox outbox, Audit audit, Aftermath aftermath,
        ReceiptComposer receipts,
        DocumentComposer documents, BooleanSupplier fit, Housekeeping housekeeping) {

    /** Of a terminal that is always fit and keeps nothing outside the visit's holder. */
    public Ports(Devices devices, Backend backend, Outbox outbox, Audit audit, Aftermath aftermath,
            ReceiptComposer receipts,
            DocumentComposer documents) {
        this(devices, backend, outbox, audit, aftermath, receipts, documents, () -> true,
                new Housekeeping(List.of(), () -> {}));
    }

    /**
     * @param ways how a citizen may say who they are, at most one for each place; none where the terminal has no reader
     * @param face the camera towards the citizen, which begins to work when somebody wants it to
     * @param plate above which originals are photographed; empty where the terminal cannot
     * @param sheets prints documents in A4; empty where there is none
     */
    public record Devices(List<CardWay> ways, ReceiptPrinter printer, ReceiptSlot slot, Alarm alarm,
            Optional<FaceCamera> face, Optional<DocumentCamera> plate, Optional<DocumentPrinter> sheets) {

        public Devices {
            ways = List.copyOf(ways);
        }

        /** Of a terminal that takes identity cards alone, photographs nothing, senses no paper and is heard by nobody. */
        public Devices(IdCardReader reader, ReceiptPrinter printer) {
            this(List.of(CardWay.of(reader)), printer, () -> Reading.UNKNOWN, () -> {}, Optional.empty(),
                    Optional.empty(), Optional.empty());
        }

        /** Reads codes; empty where there is none. */
        Optional<BarcodeReader> scanner() {
            return ways.stream()
                    .filter(AppCodeWay.class::isInstance)
                    .map(way -> ((AppCodeWay) way).reader())
                    .findFirst();
        }

        /** Whether a document could be printed just now, as far as is known. Answers at once, from any thread. */
        public boolean printsSheets() {
            return sheets.filter(printer -> !printer.status().failing()).isPresent();
        }
    }
}
