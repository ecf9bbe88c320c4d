/**
 * The one file in which the terminal keeps what must survive a power cut. Rooms bring their own tables and may write in
 * one transaction; what stands in the tables is theirs.
 */
@NullMarked
package cn.banshi.core.store;

import org.jspecify.annotations.NullMarked;
