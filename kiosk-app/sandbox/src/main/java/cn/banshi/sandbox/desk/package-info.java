/** The developers' desk: a window beside the terminal's from which a person makes things happen in the hall. */
@NullMarked
package cn.banshi.sandbox.desk;

import org.jspecify.annotations.NullMarked;
