/** HTTP: the contract's controllers, the developers' control side, and the filters around both. */
@NullMarked
package cn.banshi.sandbox.backend.web;

import org.jspecify.annotations.NullMarked;
