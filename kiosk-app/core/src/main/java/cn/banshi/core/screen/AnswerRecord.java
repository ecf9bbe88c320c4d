package cn.banshi.core.screen;

/**
 * One record of a list of the answer; names nobody.
 *
 * @param list as the service names it
 * @param at its place in the list, from 0
 */
public record AnswerRecord(String list, int at) {}
