/**
 * Turns where a visit stands into what the window shall show.
 */
@NullMarked
package cn.banshi.core.projection;

import org.jspecify.annotations.NullMarked;
