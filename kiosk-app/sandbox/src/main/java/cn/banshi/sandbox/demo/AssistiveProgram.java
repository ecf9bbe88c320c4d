package cn.banshi.sandbox.demo;

import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** Reads of every node what the window's accessible side says of it, as a screen reader does of a page. JavaFX thread only. */
final class AssistiveProgram {

    /** Those that ask for no argument. */
    private static final List<AccessibleAttribute> ASKED = List.of(AccessibleAttribute.ROLE,
            AccessibleAttribute.ROLE_DESCRIPTION, AccessibleAttribute.TEXT, AccessibleAttribute.HELP,
            AccessibleAttribute.PARENT, AccessibleAttribute.SCENE, AccessibleAttribute.CHILDREN,
            AccessibleAttribute.BOUNDS, AccessibleAttribute.FOCUSED, AccessibleAttribute.DISABLED,
            AccessibleAttribute.VISIBLE, AccessibleAttribute.SELECTED, AccessibleAttribute.EDITABLE);

    private long answers;

    void readAll(Scene scene) {
        read(scene.getRoot());
    }

    /** How many were something at all. */
    long answers() {
        return answers;
    }

    static int nodes(Node node) {
        return 1 + (node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().mapToInt(AssistiveProgram::nodes).sum()
                : 0);
    }

    private void read(Node node) {
        for (AccessibleAttribute each : ASKED) {
            answers += node.queryAccessibleAttribute(each) == null ? 0 : 1;
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::read);
        }
    }
}
