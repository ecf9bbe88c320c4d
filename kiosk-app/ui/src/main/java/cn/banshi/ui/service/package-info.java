/**
 * One service, before anything is asked.
 */
@NullMarked
package cn.banshi.ui.service;

import org.jspecify.annotations.NullMarked;
