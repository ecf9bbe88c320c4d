package cn.banshi.sandbox.backend.store;

import java.io.Serial;
import java.sql.SQLException;

/** The file cannot be read or written: disk full, folder gone, or a fault in a statement of ours. */
public final class StoreException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    StoreException(SQLException cause) {
        super(cause);
    }
}
