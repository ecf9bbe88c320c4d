package cn.banshi.core.session;

import cn.banshi.core.audit.Aftermath;
import cn.banshi.core.backend.Backend;
import cn.banshi.core.document.DocumentComposer;
import cn.banshi.core.outbox.Outbox;
import cn.banshi.core.receipt.ReceiptComposer;
import cn.banshi.device.idcard.IdCardReader;
import cn.banshi.device.receipt.ReceiptPrinter;

/** What a visit works with. */
public record Ports(Devices devices, Backend backend, Outbox outbox, Aftermath aftermath, ReceiptComposer receipts,
        DocumentComposer documents) {

    public record Devices(IdCardReader reader, ReceiptPrinter printer) {}
}
