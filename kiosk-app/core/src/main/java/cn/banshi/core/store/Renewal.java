package cn.banshi.core.store;

import java.nio.file.Path;
import java.sql.SQLException;

/**
 * A damaged file was put aside and a fresh one stands in its place.
 *
 * @param aside where the damaged one is kept
 * @param carried rows that are in the fresh one
 * @param lost rows that could not be read, as far as they could be counted
 * @param counted false when nobody knows how many there were
 */
public record Renewal(Path aside, long carried, long lost, boolean counted) {

    /** A room that has to tell of it. */
    @FunctionalInterface
    public interface Witness {

        /** Called in the transaction that carries the rows over, behind the last of them, while nobody else has the store. */
        void tell(Transaction fresh, Renewal renewal) throws SQLException;
    }
}
