/** Named codec cases in text files. */
@NullMarked
package cn.banshi.drivers.cases;

import org.jspecify.annotations.NullMarked;
