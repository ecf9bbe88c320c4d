/**
 * How citizens say who they are: a card on the reader or in the slot, or the code of the app on their phone; what is left to those who have
 * none of them.
 */
@NullMarked
package cn.banshi.ui.identify;

import org.jspecify.annotations.NullMarked;
