package cn.banshi.core.screen;

import cn.banshi.core.text.Localized;
import java.time.Instant;
import java.util.List;

/**
 * What one source knows of the citizen.
 *
 * @param source who says so
 * @param fetchedAt when
 */
public record KnownSection(Localized title, Localized source, Instant fetchedAt, List<Row> rows) {}
