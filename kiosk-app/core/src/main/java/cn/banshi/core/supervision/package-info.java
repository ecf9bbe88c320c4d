/**
 * Devices under supervision: one owner at a time, a bounded queue, an end to every command, and a ladder of repairs that
 * the terminal climbs by itself before it asks for staff. Knows device classes, no protocol.
 */
@NullMarked
package cn.banshi.core.supervision;

import org.jspecify.annotations.NullMarked;
