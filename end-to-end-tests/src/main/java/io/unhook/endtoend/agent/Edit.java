package io.unhook.endtoend.agent;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.MethodModel;

/** A change of one method, made while its class is loaded. */
record Edit(String className, String method, Change change) {
    @FunctionalInterface
    interface Change {
        void make(ClassBuilder changed, MethodModel method);
    }

    /** One that finds nothing to change is a mistake: a mutant that was never planted would make any judge look good. */
    ClassTransform in(ClassModel model) {
        if (model.methods().stream().noneMatch(this::isMeant))
            throw new IllegalStateException("no method " + method + " in " + className);
        return (builder, element) -> {
            if (element instanceof MethodModel found && isMeant(found)) change.make(builder, found);
            else builder.with(element);
        };
    }

    private boolean isMeant(MethodModel found) {
        return found.methodName().equalsString(method);
    }
}
