package io.unhook.endtoend.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("domain")
class PlantingTest {
    private static final String NAME = Specimen.class.getName();

    /** Public, for it is loaded anew by another class loader. */
    public static class Specimen {
        public int one() {
            return 1;
        }

        public int plus(int left, int right) {
            return left + right;
        }

        public String statement() {
            return "select 1";
        }
    }

    @Test
    void aMethodCanBeMadeToAnswerSomethingElse() throws Exception {
        assertThat(call(Bodies.answer(NAME, "one", 0), "one")).isEqualTo(0);
    }

    @Test
    void aTextCanBeReplaced() throws Exception {
        Edit edit = Bodies.text(NAME, "statement", text -> text.replace("1", "2"));
        assertThat(call(edit, "statement")).isEqualTo("select 2");
    }

    @Test
    void aBodyCanCallTheOneThatShips() throws Exception {
        Edit twice = Bodies.around(NAME, "plus", (code, shipped) -> {
            shipped.accept(code);
            shipped.accept(code);
            code.iadd().ireturn();
        });
        assertThat(call(twice, "plus", 2, 3)).isEqualTo(10);
    }

    @Test
    void anEditThatFindsNothingToChangeIsAMistake() {
        assertThatThrownBy(() -> call(Bodies.answer(NAME, "none", 0), "one")).hasMessageContaining("no method none");
        assertThatThrownBy(() -> call(Bodies.text(NAME, "statement", text -> text), "one"))
                .hasMessageContaining("no such text");
    }

    private static Object call(Edit edit, String method, Object... arguments) throws Exception {
        Class<?> changed = new Loader(changed(edit)).loadClass(NAME);
        Class<?>[] types = List.of(arguments).stream().map(_ -> int.class).toArray(Class<?>[]::new);
        Object specimen = changed.getConstructor().newInstance();
        return changed.getMethod(method, types).invoke(specimen, arguments);
    }

    private static byte[] changed(Edit edit) throws IOException {
        try (InputStream shipped = Specimen.class.getResourceAsStream("PlantingTest$Specimen.class")) {
            ClassFile classFile = ClassFile.of();
            ClassModel model = classFile.parse(shipped.readAllBytes());
            return classFile.transformClass(model, edit.in(model));
        }
    }

    private static final class Loader extends ClassLoader {
        private final byte[] changed;

        Loader(byte[] changed) {
            this.changed = changed;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            return name.equals(NAME) ? defineClass(name, changed, 0, changed.length) : super.loadClass(name, resolve);
        }
    }
}
