package io.unhook.endtoend.agent;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The kinds of change that the crash points and the mutants are made of. */
final class Bodies {
    private static final ClassDesc POINTS = ClassDesc.of(Points.class.getName());

    private Bodies() {}

    /** The method does what the one of its name and shape in {@link Points} does. */
    static Edit inPoints(String className, String method) {
        return new Edit(
                className,
                method,
                (changed, found) -> changed.transformMethod(found, body(code -> {
                    loadParameters(code, found);
                    code.invokestatic(POINTS, method, found.methodTypeSymbol());
                    code.return_(TypeKind.from(found.methodTypeSymbol().returnType()));
                })));
    }

    /** The method only answers; 0 and 1 stand for false and true. */
    static Edit answer(String className, String method, int answer) {
        return new Edit(
                className,
                method,
                (changed, found) -> changed.transformMethod(
                        found, body(code -> code.loadConstant(answer).ireturn())));
    }

    /** The method fails, whatever it is asked. */
    static Edit fails(String className, String method) {
        ClassDesc fault = ClassDesc.of("java.lang.IllegalStateException");
        return new Edit(
                className,
                method,
                (changed, found) -> changed.transformMethod(found, body(code -> {
                    code.new_(fault).dup();
                    code.invokespecial(fault, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
                    code.athrow();
                })));
    }

    /** A place to hold or to halt, before anything else that the method does. */
    static Edit point(String className, String method, String name) {
        return new Edit(
                className,
                method,
                (changed, found) -> changed.transformMethod(found, original((code, shipped) -> {
                    code.loadConstant(name);
                    code.invokestatic(
                            POINTS, "reached", MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String));
                    shipped.forEach(code);
                })));
    }

    /** Another text in place of one that the method works with, such as an SQL statement. */
    static Edit text(String className, String method, UnaryOperator<String> other) {
        return new Edit(className, method, (changed, found) -> {
            var changes = new AtomicInteger();
            changed.transformMethod(found, MethodTransform.transformingCode((code, element) -> {
                if (element instanceof ConstantInstruction constant
                        && constant.constantValue() instanceof String text) {
                    String replaced = other.apply(text);
                    if (!replaced.equals(text)) changes.incrementAndGet();
                    code.loadConstant(replaced);
                } else {
                    code.with(element);
                }
            }));
            if (changes.get() == 0) throw new IllegalStateException("no such text in " + className + "." + method);
        });
    }

    /** A new body that is given the means to call the one that ships. */
    static Edit around(String className, String method, BiConsumer<CodeBuilder, Consumer<CodeBuilder>> body) {
        ClassDesc owner = ClassDesc.of(className);
        String shipped = method + "$shipped";
        return new Edit(className, method, (changed, found) -> {
            int flags = found.flags().flagsMask();
            changed.withMethod(
                    shipped,
                    found.methodTypeSymbol(),
                    flags,
                    copy -> found.code().ifPresent(copy::with));
            Consumer<CodeBuilder> call = code -> {
                code.aload(0);
                loadParameters(code, found);
                code.invokevirtual(owner, shipped, found.methodTypeSymbol());
            };
            changed.withMethodBody(found.methodName(), found.methodType(), flags, code -> body.accept(code, call));
        });
    }

    private static MethodTransform body(Consumer<CodeBuilder> body) {
        return original((code, _) -> body.accept(code));
    }

    private static MethodTransform original(BiConsumer<CodeBuilder, CodeModel> body) {
        return (method, element) -> {
            if (element instanceof CodeModel shipped) method.withCode(code -> body.accept(code, shipped));
            else method.with(element);
        };
    }

    private static void loadParameters(CodeBuilder code, MethodModel method) {
        MethodTypeDesc type = method.methodTypeSymbol();
        for (int i = 0; i < type.parameterCount(); i++)
            code.loadLocal(TypeKind.from(type.parameterType(i)), code.parameterSlot(i));
    }
}
