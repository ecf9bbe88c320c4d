/** Paying with one's own phone, now or later. */
@NullMarked
package cn.banshi.ui.payment;

import org.jspecify.annotations.NullMarked;
