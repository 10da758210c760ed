package io.unhook.endtoend.agent;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.List;

/** Makes the edits of a class while it is loaded, and says so in the folder: {@code planted-<simple name>}. */
final class Planting implements ClassFileTransformer {
    private static final int CANNOT_PLANT = 70;

    private final List<Edit> edits;
    private final Folder folder;

    Planting(List<Edit> edits, Folder folder) {
        this.edits = edits;
        this.folder = folder;
    }

    /** The JVM would go on without the edit if this threw; a test without its crash point proves nothing, so it ends here. */
    @Override
    public byte[] transform(
            ClassLoader loader, String internalName, Class<?> redefined, ProtectionDomain domain, byte[] shipped) {
        if (internalName == null || !internalName.startsWith("io/unhook/")) return null;
        String name = internalName.replace('/', '.');
        List<Edit> meant =
                edits.stream().filter(edit -> edit.className().equals(name)).toList();
        if (meant.isEmpty()) return null;
        try {
            byte[] changed = plant(meant, loader, shipped);
            folder.say("planted-" + name.substring(name.lastIndexOf('.') + 1), "");
            return changed;
        } catch (RuntimeException | LinkageError e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(CANNOT_PLANT);
            return null;
        }
    }

    private static byte[] plant(List<Edit> meant, ClassLoader loader, byte[] shipped) {
        ClassHierarchyResolver sees =
                ClassHierarchyResolver.ofResourceParsing(loader).orElse(ClassHierarchyResolver.defaultResolver());
        ClassFile classFile = ClassFile.of(ClassHierarchyResolverOption.of(sees));
        byte[] bytes = shipped;
        for (Edit edit : meant) {
            ClassModel model = classFile.parse(bytes);
            bytes = classFile.transformClass(model, edit.in(model));
        }
        return bytes;
    }
}
