package fr.palier.app.command;

import fr.palier.app.store.Store;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;

/** The application on an open store, as a command needs it. */
final class Application {
    private final Desk desk;
    private final Store store;
    private final Map<String, Object> properties = new HashMap<>();

    Application(Desk desk, Store store) {
        this.desk = desk;
        this.store = store;
        properties.putAll(store.properties());
        properties.put("spring.main.log-startup-info", "false");
    }

    Application with(String property, Object value) {
        properties.put(property, value);
        return this;
    }

    /** Without pages and without work of its own; for one command, which it lets finish what it set off. */
    Application forOneCommand() {
        return with("server.port", "-1")
                .with("management.server.port", "-1")
                .with("palier.one-command", "true")
                .with("logging.threshold.console", "WARN")
                .with("spring.task.execution.shutdown.await-termination", "true")
                .with("spring.task.execution.shutdown.await-termination-period", "10m");
    }

    ConfigurableApplicationContext start() {
        SpringApplication application = new SpringApplication(desk.application());
        application.setRegisterShutdownHook(false);
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("store", store));
        application.addListeners(new Told(properties));
        try {
            return application.run();
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof PortInUseException taken) {
                    throw new Halt("failure.port", Integer.toString(taken.getPort()));
                }
            }
            throw e;
        }
    }

    /** Before the files of the application are read and its log is opened; what a command says comes first. */
    private record Told(Map<String, Object> properties)
            implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {
        @Override
        public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
            event.getEnvironment().getPropertySources().addFirst(new MapPropertySource("command", properties));
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }
    }
}
