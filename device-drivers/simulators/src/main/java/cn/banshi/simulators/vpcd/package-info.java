/**
 * Smart cards in software, put into the virtual reader of vsmartcard's vpcd, so that the system's real pcscd presents them;
 * and a pcscd of one's own for that, which can be stopped, frozen and started again.
 */
@NullMarked
package cn.banshi.simulators.vpcd;

import org.jspecify.annotations.NullMarked;
