package cn.banshi.core.outbox;

import cn.banshi.core.store.Tables;
import java.util.List;

/** What the outbox keeps in the store. Columns in the clear hold nothing personal. */
final class OutboxTables {

    static final Tables TABLES = new Tables("outbox", List.of("""
        CREATE TABLE entry (
          key TEXT PRIMARY KEY,
          reference TEXT NOT NULL UNIQUE,
          service_id TEXT NOT NULL,
          service_version TEXT NOT NULL,
          state TEXT NOT NULL CHECK (state IN
            ('pending', 'sending', 'not-yet-known', 'acknowledged', 'rejected', 'blocked')),
          attempts INTEGER NOT NULL,
          recorded_at INTEGER NOT NULL,
          next_attempt INTEGER NOT NULL,
          settled_at INTEGER,
          case_number TEXT,
          problem TEXT,
          payload BLOB
        ) STRICT;
        CREATE INDEX entry_by_state ON entry (state, recorded_at);
        CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
        """));

    private OutboxTables() {}
}
