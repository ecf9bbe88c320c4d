/** Codec of the card readers. */
@NullMarked
package cn.banshi.drivers.samv;

import org.jspecify.annotations.NullMarked;
