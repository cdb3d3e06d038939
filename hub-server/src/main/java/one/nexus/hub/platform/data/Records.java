package one.nexus.hub.platform.data;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.argument.Arguments;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;
import org.jdbi.v3.core.mapper.ColumnMappers;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementExceptions;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.UUID;

/**
 * How records meet SQL, without registering any: a record of several components is a row ({@code sent_at} fills
 * {@code sentAt}); a record of one component, such as an id, is a value of one column, read and bound as it is.
 */
final class Records {

    /** Reflection makes all it tells of a class anew each time it is asked, and every statement would ask. */
    private static final ClassValue<Integer> COMPONENTS = new ClassValue<>() {
        @Override
        protected Integer computeValue(Class<?> type) {
            return type.isRecord() ? type.getRecordComponents().length : 0;
        }
    };

    private static final ClassValue<Method> ACCESSOR = new ClassValue<>() {
        @Override
        protected Method computeValue(Class<?> type) {
            Method accessor = type.getRecordComponents()[0].getAccessor();
            accessor.setAccessible(true);
            return accessor;
        }
    };

    private static final ClassValue<RowMapper<?>> ROW = new ClassValue<>() {
        @Override
        protected RowMapper<?> computeValue(Class<?> type) {
            return new RememberedColumns<>(ConstructorMapper.of(constructor(type)));
        }
    };

    private Records() {}

    static Jdbi install(Jdbi jdbi) {
        // what a statement was given are people's words and secrets, and messages of exceptions reach the log
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        RowMapperFactory rows = (type, config) -> components(type) > 1 ? Optional.of(row(type)) : Optional.empty();
        ColumnMapperFactory columns = (type,
                config) -> components(type) == 1 ? Optional.of(value(type, config)) : Optional.empty();
        ArgumentFactory arguments = (type, value, config) -> value != null && components(value.getClass()) == 1
                ? Optional.of(argument(value, config))
                : Optional.empty();
        jdbi.registerRowMapper(rows);
        jdbi.registerColumnMapper(columns);
        jdbi.registerArgument(arguments);
        jdbi.registerArrayType(Long.class, "bigint");
        jdbi.registerArrayType(Integer.class, "integer");
        jdbi.registerArrayType(String.class, "text");
        jdbi.registerArrayType(UUID.class, "uuid");
        return jdbi;
    }

    private static int components(Type type) {
        return COMPONENTS.get(GenericTypes.getErasedType(type));
    }

    private static RowMapper<?> row(Type type) {
        return ROW.get(GenericTypes.getErasedType(type));
    }

    private static ColumnMapper<?> value(Type type, ConfigRegistry config) {
        Class<?> raw = GenericTypes.getErasedType(type);
        Type inner = GenericTypes.box(raw.getRecordComponents()[0].getType());
        ColumnMapper<?> mapper = config.get(ColumnMappers.class).findFor(inner).orElseThrow();
        Constructor<?> constructor = constructor(raw);
        return (row, column, context) -> {
            Object found = mapper.map(row, column, context);
            return found == null || row.wasNull() ? null : made(constructor, found);
        };
    }

    private static Argument argument(Object value, ConfigRegistry config) {
        Method accessor = ACCESSOR.get(value.getClass());
        try {
            Object inner = accessor.invoke(value);
            return config.get(Arguments.class).findFor(accessor.getReturnType(), inner).orElseThrow();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Constructor<?> constructor(Class<?> raw) {
        Constructor<?> canonical = raw.getDeclaredConstructors()[0];
        for (Constructor<?> candidate : raw.getDeclaredConstructors()) {
            if (candidate.getParameterCount() == raw.getRecordComponents().length) {
                canonical = candidate;
            }
        }
        canonical.setAccessible(true);
        return canonical;
    }

    private static Object made(Constructor<?> constructor, Object value) {
        try {
            return constructor.newInstance(value);
        } catch (ReflectiveOperationException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
