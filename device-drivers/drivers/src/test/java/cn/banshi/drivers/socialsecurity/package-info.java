/** Social-security cards: records and commands case by case, and whatever bytes a card may send. */
@NullMarked
package cn.banshi.drivers.socialsecurity;

import org.jspecify.annotations.NullMarked;
