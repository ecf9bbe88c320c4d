package cn.banshi.core.outbox;

import cn.banshi.core.store.Tables;
import java.util.List;

/**
 * What the outbox keeps in the store. Columns in the clear hold nothing personal; the payload is sealed. Entries of one
 * group go one after the other, by {@code position}.
 */
final class OutboxTables {

    static final Tables TABLES = new Tables("outbox", List.of("""
        CREATE TABLE entry (
          position INTEGER PRIMARY KEY,
          key TEXT NOT NULL UNIQUE,
          reference TEXT NOT NULL UNIQUE,
          entry_group TEXT NOT NULL,
          service_id TEXT NOT NULL,
          service_version TEXT NOT NULL,
          state TEXT NOT NULL CHECK (state IN
            ('pending', 'sending', 'not-yet-known', 'acknowledged', 'rejected', 'blocked')),
          attempts INTEGER NOT NULL,
          recorded_at INTEGER NOT NULL,
          released_at INTEGER,
          next_attempt INTEGER NOT NULL,
          settled_at INTEGER,
          case_number TEXT,
          problem TEXT,
          suite TEXT,
          vault_key TEXT,
          wrapped_key BLOB,
          nonce BLOB,
          payload BLOB
        ) STRICT;
        CREATE INDEX entry_by_state ON entry (state, position);
        CREATE INDEX entry_by_group ON entry (entry_group, position);
        CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
        """));

    private OutboxTables() {}
}
