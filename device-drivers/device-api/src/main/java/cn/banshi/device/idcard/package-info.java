/**
 * Readers of resident identity cards and of the permits that share their chip (GA 450, GA/T 490).
 */
@NullMarked
package cn.banshi.device.idcard;

import org.jspecify.annotations.NullMarked;
