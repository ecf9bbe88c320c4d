package cn.banshi.sandbox.backend.contract;

/**
 * One place that does not fit the contract.
 *
 * @param at JSON pointer into the body, or {@code header:}, {@code path:}, {@code query:} and a name
 * @param message what is wrong; names the rule, not the value
 */
public record Finding(String at, String message) {}
