/** Finds a matter by what a citizen types: Hanzi, pinyin, initials, another name, with one wrong letter. */
@NullMarked
package cn.banshi.core.search;

import org.jspecify.annotations.NullMarked;
