/**
 * Who did what with whose permission, as far as that can be said without saying who: a chain of rows in which every
 * change shows, written in the same transaction as the act it tells of.
 */
@NullMarked
package cn.banshi.core.audit;

import org.jspecify.annotations.NullMarked;
