package cn.banshi.core.journey;

import cn.banshi.core.rules.Kind;
import java.util.Map;

/**
 * A named data interface of the backend and what is used of it.
 *
 * @param name of the interface
 * @param as first part of the names of its values: {@code account.balance}
 * @param required whether the service is impossible without it
 * @param parameters of the interface to names of answers
 * @param fields single values
 * @param lists lists of records, each with its fields
 */
public record DataSource(String name, String as, boolean required, Map<String, String> parameters,
        Map<String, Kind> fields, Map<String, Map<String, Kind>> lists) {}
