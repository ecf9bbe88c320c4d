/**
 * Smart card readers at the card service: commands and answers, whatever is on the card.
 */
@NullMarked
package cn.banshi.drivers.pcsc;

import org.jspecify.annotations.NullMarked;
