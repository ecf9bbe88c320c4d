/** What the platform does behind each part of the contract, without HTTP. */
@NullMarked
package cn.banshi.sandbox.backend.platform;

import org.jspecify.annotations.NullMarked;
