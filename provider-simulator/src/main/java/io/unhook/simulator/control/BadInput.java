package io.unhook.simulator.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.unhook.simulator.http.Answer;
import io.unhook.simulator.http.Json;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A control call that cannot be followed: what is wrong and what to do. */
final class BadInput {
    private BadInput() {}

    static Answer answer(String whatToDo) {
        return answer(400, "bad-input", whatToDo);
    }

    static Answer notFound(String whatToDo) {
        return answer(404, "not-found", whatToDo);
    }

    static String whatToDo(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "there is no field " + unknown.getPropertyName() + "; known are " + unknown.getKnownPropertyIds();
        }
        if (e instanceof InvalidFormatException format) {
            return field(format) + " cannot be " + format.getValue() + choices(format.getTargetType());
        }
        return e.getCause() instanceof IllegalArgumentException ours ? ours.getMessage() : e.getOriginalMessage();
    }

    private static String field(InvalidFormatException e) {
        return e.getPath().isEmpty() ? "it" : e.getPath().getLast().getFieldName();
    }

    private static String choices(Class<?> type) {
        return type.isEnum()
                ? "; known are " + Json.MAPPER.valueToTree(type.getEnumConstants())
                : type == Duration.class ? "; it is a duration like PT2S" : "";
    }

    private static Answer answer(int status, String error, String whatToDo) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", error);
        body.put("do", whatToDo);
        return Answer.json(status, body);
    }
}
