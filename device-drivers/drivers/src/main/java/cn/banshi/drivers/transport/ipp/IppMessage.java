package cn.banshi.drivers.transport.ipp;

import cn.banshi.drivers.transport.ipp.IppGroup.Kind;
import java.util.List;
import java.util.Optional;

/**
 * A request or an answer without its document.
 *
 * @param code the operation of a request (RFC 8011, section 5.4.15), the status of an answer
 * @param groups several of one kind where an answer tells of several jobs
 */
public record IppMessage(int code, List<IppGroup> groups) {

    /** The last of the status codes that mean success (RFC 8011, appendix B.1.2). */
    private static final int LAST_SUCCESS = 0x00FF;

    public IppMessage {
        groups = List.copyOf(groups);
    }

    /** Whether this answer says that the operation was done. */
    public boolean done() {
        return code <= LAST_SUCCESS;
    }

    /** The only group of a kind, empty when there is none. */
    public IppGroup group(Kind kind) {
        return all(kind).stream().findFirst().orElseGet(() -> new IppGroup(kind));
    }

    public List<IppGroup> all(Kind kind) {
        return groups.stream().filter(group -> group.kind() == kind).toList();
    }

    /** What an answer says in words for staff. */
    public Optional<String> explanation() {
        return group(Kind.OPERATION).word("status-message").filter(text -> !text.isBlank());
    }
}
