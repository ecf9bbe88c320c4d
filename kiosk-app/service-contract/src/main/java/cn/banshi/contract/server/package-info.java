/** The platform's side of the contract: interfaces for Spring MVC controllers, generated from openapi.yaml. */
@NullMarked
package cn.banshi.contract.server;

import org.jspecify.annotations.NullMarked;
