package cn.banshi.core.session;

import cn.banshi.core.audit.Audit;
import cn.banshi.core.audit.AuditEvent;
import java.util.ArrayList;
import java.util.List;

/** Remembers in memory; the test says whether the disk takes it. */
final class FakeAudit implements Audit {

    final List<AuditEvent> events = new ArrayList<>();
    boolean refuses;
    /** What happens while the disk takes the next row. */
    Runnable meanwhile = () -> {};

    @Override
    public void note(AuditEvent event) {
        events.add(event);
    }

    @Override
    public Kept keep(List<AuditEvent> more) {
        if (refuses) {
            return new Kept.NotKept("disk full");
        }
        events.addAll(more);
        Runnable now = meanwhile;
        meanwhile = () -> {};
        now.run();
        return new Kept.Safe();
    }
}
