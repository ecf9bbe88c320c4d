/**
 * Doors, presence and untaken paper (XFS4IoT Auxiliaries).
 */
@NullMarked
package cn.banshi.device.sensors;

import org.jspecify.annotations.NullMarked;
