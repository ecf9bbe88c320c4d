/**
 * What differs from one terminal to the next: its number, its hall, its panel, its devices, its backend.
 */
@NullMarked
package cn.banshi.core.configuration;

import org.jspecify.annotations.NullMarked;
