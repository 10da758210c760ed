package io.unhook.contracts.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;

/** A value that a newer writer knows and we do not. */
final class UnknownEnumIsOther extends DeserializationProblemHandler {
    @Override
    public Object handleWeirdStringValue(DeserializationContext context, Class<?> type, String value, String failure) {
        if (type.isEnum())
            for (Object constant : type.getEnumConstants())
                if (constant.toString().equals("OTHER")) return constant;
        return NOT_HANDLED;
    }
}
