/** What a developer or a test can break on purpose, once or until it is mended. */
@NullMarked
package cn.banshi.sandbox.backend.fault;

import org.jspecify.annotations.NullMarked;
