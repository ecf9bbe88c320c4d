/**
 * Barcode readers in software, each speaking one maker's tongue; shares no code with the drivers, so two readings of the
 * protocol sheet check each other.
 */
@NullMarked
package cn.banshi.simulators.barcode;

import org.jspecify.annotations.NullMarked;
