package cn.banshi.core.journey;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What follows the questions: something is filed, or an answer is shown. Told apart by what stands in it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(Filing.class), @JsonSubTypes.Type(Answer.class)})
public sealed interface Ending permits Filing, Answer {}
