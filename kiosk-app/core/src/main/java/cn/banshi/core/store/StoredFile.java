package cn.banshi.core.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;

/**
 * A store's file that is looked at from outside, beside the program that writes it or on another machine. Nothing in it is
 * changed, and nothing is made when it is not there.
 *
 * @param path of the file; what stands in a log beside it is read as well
 */
public record StoredFile(Path path) {

    /** Sees one state of the file, whatever others write meanwhile. */
    public <T> T read(Store.Work<T> work) throws SQLException {
        if (!Files.isRegularFile(path)) {
            throw new SQLException("there is no such file");
        }
        try (Connection connection = open(); Statement sql = connection.createStatement()) {
            sql.execute("PRAGMA busy_timeout = 2000");
            sql.execute("BEGIN");
            T result = work.in(new Transaction(connection));
            sql.execute("COMMIT");
            return result;
        }
    }

    private Connection open() throws SQLException {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        Properties properties = config.toProperties();
        return JDBC.createConnection("jdbc:sqlite:" + path.toUri() + (finished() ? "?immutable=1" : ""), properties);
    }

    /** Nobody has it open and nothing waits in its log: then it can be read from where nothing can be written, too. */
    private boolean finished() {
        return Files.notExists(path.resolveSibling(path.getFileName() + "-wal"));
    }
}
