package cn.banshi.sandbox.backend.web;

import cn.banshi.contract.model.Problem;
import cn.banshi.contract.model.ProblemError;
import cn.banshi.sandbox.backend.contract.Finding;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.databind.json.JsonMapper;

/** Puts problems on the wire. */
@RestControllerAdvice
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final int MOST_ERRORS = 50;
    private static final int LONGEST_AT = 200;
    private static final int LONGEST_MESSAGE = 500;

    static Problem of(ProblemKind kind, List<ProblemError> errors) {
        return new Problem(kind.type(), kind.title(), kind.status(), null, null, kind.retryable(),
                errors.isEmpty() ? null : errors);
    }

    /** A problem that comes with another status than usual, as from a gateway. */
    static Problem of(ProblemKind kind, int status) {
        return new Problem(kind.type(), kind.title(), status, null, null, kind.retryable(), null);
    }

    static List<ProblemError> errors(List<Finding> findings) {
        return findings.stream()
                .limit(MOST_ERRORS)
                .map(finding -> new ProblemError(cut(finding.at(), LONGEST_AT),
                        cut(finding.message(), LONGEST_MESSAGE)))
                .toList();
    }

    /** Writes a problem where no controller is involved. */
    static void write(HttpServletResponse response, Problem problem) throws IOException {
        byte[] body = JsonMapper.shared().writeValueAsBytes(problem);
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    @ExceptionHandler
    ResponseEntity<Problem> expected(ProblemException e) {
        HttpHeaders headers = new HttpHeaders();
        e.retryAfter()
                .ifPresent(
                        wait -> headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds()))));
        return answer(e.problem(), headers);
    }

    /** The outermost place: whatever comes here is a fault of ours. */
    @ExceptionHandler
    ResponseEntity<Problem> unexpected(RuntimeException e) {
        LOG.error("request failed", e);
        return answer(of(ProblemKind.INTERNAL, List.of()), new HttpHeaders());
    }

    private static ResponseEntity<Problem> answer(Problem problem, HttpHeaders headers) {
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return ResponseEntity.status(problem.status()).headers(headers).body(problem);
    }

    private static String cut(String text, int longest) {
        return Optional.of(text).filter(t -> t.length() <= longest).orElseGet(() -> text.substring(0, longest));
    }
}
