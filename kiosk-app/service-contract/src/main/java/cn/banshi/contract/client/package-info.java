/** The terminal's side of the contract: interfaces for an HTTP interface proxy, generated from openapi.yaml. */
@NullMarked
package cn.banshi.contract.client;

import org.jspecify.annotations.NullMarked;
