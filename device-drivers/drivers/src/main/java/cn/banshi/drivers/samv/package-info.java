/**
 * Resident identity card readers with a SAM_V security module (GA/T 467, GA 450).
 */
@NullMarked
package cn.banshi.drivers.samv;

import org.jspecify.annotations.NullMarked;
