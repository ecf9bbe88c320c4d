package cn.banshi.sandbox.backend.web;

import cn.banshi.contract.model.Problem;
import cn.banshi.contract.model.ProblemError;
import java.io.Serial;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Carries a problem out of a controller, whose return type the contract fixes. */
final class ProblemException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Optional<Duration> retryAfter;

    private ProblemException(Problem problem, Optional<Duration> retryAfter) {
        super(problem.title(), null, false, false);
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    static ProblemException of(ProblemKind kind) {
        return new ProblemException(Problems.of(kind, List.of()), Optional.empty());
    }

    static ProblemException of(ProblemKind kind, Duration retryAfter) {
        return new ProblemException(Problems.of(kind, List.of()), Optional.of(retryAfter));
    }

    /** @param at JSON pointer into the body */
    static ProblemException invalid(String at, String message) {
        return new ProblemException(
                Problems.of(ProblemKind.REQUEST_INVALID, List.of(new ProblemError(at, message))), Optional.empty());
    }

    Problem problem() {
        return problem;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
