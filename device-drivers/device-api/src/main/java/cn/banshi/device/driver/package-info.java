/** How a driver is chosen and made: what a third party implements, and what a configuration says. */
@NullMarked
package cn.banshi.device.driver;

import org.jspecify.annotations.NullMarked;
