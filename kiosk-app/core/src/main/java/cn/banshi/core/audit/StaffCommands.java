package cn.banshi.core.audit;

import cn.banshi.core.audit.Audit.Kept;
import cn.banshi.core.audit.AuditEvent.StaffCommand;
import cn.banshi.core.store.Store;
import cn.banshi.core.text.Word;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;

/** What staff do in programs beside the terminal's. */
public final class StaffCommands {

    private StaffCommands() {}

    /**
     * Remembers a command that is about to be run, and closes the log's store. Does not make the file: that is the
     * terminal's, with the terminal's rights. At most 2 s, for as long as another program writes.
     */
    public static Kept remember(AuditLog log, Word command) {
        try (Store store = log.store()) {
            return Files.exists(store.path())
                    ? log.keep(List.of(new StaffCommand(command)))
                    : new Kept.NotKept(
                            store.path() + ": is not there; the terminal has not run yet, or places: data is wrong");
        } catch (SQLException e) {
            return new Kept.NotKept(log.store().explain(e));
        }
    }
}
