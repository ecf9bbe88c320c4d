/** The platform's TLS door: ends the encrypted connections and tells the rooms behind it who is at the other end. */
@NullMarked
package cn.banshi.sandbox.backend.gateway;

import org.jspecify.annotations.NullMarked;
