/** Going on elsewhere: what the platform keeps, and what somebody began at another end. */
@NullMarked
package cn.banshi.ui.draft;

import org.jspecify.annotations.NullMarked;
