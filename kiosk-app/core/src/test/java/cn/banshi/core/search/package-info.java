/** Tests of the search, with the catalogue that ships. */
@NullMarked
package cn.banshi.core.search;

import org.jspecify.annotations.NullMarked;
