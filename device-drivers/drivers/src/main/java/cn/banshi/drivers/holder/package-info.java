/**
 * How cards of every kind write down their holder: codes of national standards, and which characters a card may bring in.
 */
@NullMarked
package cn.banshi.drivers.holder;

import org.jspecify.annotations.NullMarked;
