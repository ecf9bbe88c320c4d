/**
 * What is known already, for the citizen to confirm.
 */
@NullMarked
package cn.banshi.ui.confirm;

import org.jspecify.annotations.NullMarked;
