package cn.banshi.core.screen;

import java.util.Optional;

/**
 * A copy of one record on paper.
 *
 * @param can whether one can be printed just now
 * @param state what became of it; empty while none was asked for
 */
public record RecordCopy(AnswerRecord of, boolean can, Optional<SealedAnswer.State> state) {}
