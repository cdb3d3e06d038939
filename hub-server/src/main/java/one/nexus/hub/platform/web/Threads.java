package one.nexus.hub.platform.web;

import io.micronaut.context.BeanLocator;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.annotation.NonBlocking;
import io.micronaut.inject.MethodReference;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.executor.DefaultExecutorSelector;
import io.micronaut.scheduling.executor.ThreadSelection;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/**
 * Requests are worked in virtual threads, for controllers may wait. A route that is {@link NonBlocking} begins where it came
 * in: it only hands on what has to wait, and would change threads twice otherwise.
 */
@Singleton
@Replaces(DefaultExecutorSelector.class)
class Threads extends DefaultExecutorSelector {

    Threads(BeanLocator beans, @Named(TaskExecutors.IO) BeanProvider<ExecutorService> io,
            @Named(TaskExecutors.BLOCKING) BeanProvider<ExecutorService> blocking) {
        super(beans, io, blocking);
    }

    @Override
    public Optional<ExecutorService> select(MethodReference<?, ?> method, ThreadSelection selection) {
        return method.hasStereotype(NonBlocking.class) ? Optional.empty() : super.select(method, selection);
    }
}
