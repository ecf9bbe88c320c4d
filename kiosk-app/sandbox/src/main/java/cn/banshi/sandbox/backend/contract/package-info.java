/** Holds requests and answers against openapi.yaml. The only package here that knows the schema validator. */
@NullMarked
package cn.banshi.sandbox.backend.contract;

import org.jspecify.annotations.NullMarked;
