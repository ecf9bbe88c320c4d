/** The contract's records and enums, generated from openapi.yaml; {@code toString} never shows values. */
@NullMarked
package cn.banshi.contract.model;

import org.jspecify.annotations.NullMarked;
