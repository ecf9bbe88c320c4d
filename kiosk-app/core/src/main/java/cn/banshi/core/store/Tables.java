package cn.banshi.core.store;

import java.util.List;

/**
 * What one room keeps in the file.
 *
 * @param room names them in the file; never changes
 * @param versions SQL scripts: the first makes the tables, each further one leads from the version before. A script that
 *     was released is never changed.
 */
public record Tables(String room, List<String> versions) {

    public Tables {
        versions = List.copyOf(versions);
    }
}
