package io.astratrade.launcher;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.IFactory;

/** Makes the commands and the values of their options. Picocli's own factory looks for Groovy in every jar first. */
final class Instances implements IFactory {
    @Override
    public <K> K create(Class<K> type) throws ReflectiveOperationException {
        if (type.isInterface()) {
            return type.cast(type == Map.class ? new LinkedHashMap<>() : new ArrayList<>());
        }
        Constructor<K> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }
}
