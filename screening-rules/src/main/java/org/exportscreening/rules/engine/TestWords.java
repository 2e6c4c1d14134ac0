package org.exportscreening.rules.engine;

import java.util.List;
import java.util.function.Supplier;
import org.exportscreening.rules.rulebook.Argument;
import org.exportscreening.rules.rulebook.Operator;
import org.exportscreening.rules.text.Message;

/**
 * The words of a test, put together only when they are read. Immutable.
 *
 * @param path the fact
 * @param operator how it is held against the argument
 * @param argument the argument as the rule has it
 * @param wanted its values
 */
record TestWords(String path, Operator operator, Argument argument, List<Object> wanted) implements Supplier<Message> {
    @Override
    public Message get() {
        return Message.of("condition.test", path, Message.of("operator." + operator.key()), described());
    }

    private Message described() {
        if (argument instanceof Argument.ListReference list) {
            return Message.of("condition.list", list.id());
        }
        return argument instanceof Argument.Parameter parameter
                ? Message.of("condition.valueOfParameter", values(), parameter.id())
                : Message.plain(values());
    }

    private String values() {
        return wanted.size() == 1 ? String.valueOf(wanted.get(0)) : wanted.toString();
    }

    Node.Limit limit() {
        return new Node.Limit(operator, values());
    }
}
