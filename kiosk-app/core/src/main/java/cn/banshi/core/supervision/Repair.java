package cn.banshi.core.supervision;

import java.time.Instant;

/**
 * A rung of the ladder that was tried on a device.
 *
 * @param helped whether the device worked right after it
 * @param note what is worth knowing beside that, in English, for staff; empty when nothing is
 */
record Repair(Instant at, Step step, boolean helped, String note) {}
